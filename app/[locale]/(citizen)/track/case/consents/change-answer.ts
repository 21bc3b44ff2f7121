import { redirect } from "next/navigation";
import type { z } from "zod";
import { answerDisclosure } from "#lib/consent/commands.ts";
import type { answerSchema } from "#lib/consent/schema.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Credentials } from "#lib/tracking/schema.ts";
import { openVisit } from "#lib/tracking/visit.ts";
import { readToken } from "../../../token-cookie.ts";
import { orUnsaved } from "../../../unsaved.ts";

type NewAnswer = z.infer<typeof answerSchema>;

/** What the page says after an answer; `ended` leads back to number and code. */
type Fate = "yes" | "no" | "same" | "ended";

/** Changes the answer to one disclosure in the case of this visit. Sending it twice changes it once. */
export async function changeAnswer(answer: NewAnswer, locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const fate = await orUnsaved({ disclosure: answer.disclosure }, async () => {
    const credentials = (await openVisit(token))?.credentials;
    return credentials ? fateOf(credentials, answer) : "ended";
  });
  if (fate) redirect(fate === "ended" ? `/${locale}/track?ended=1` : `/${locale}/track/case/consents?changed=${fate}`);
}

async function fateOf(credentials: Credentials, answer: NewAnswer): Promise<Fate> {
  try {
    if (!(await answerDisclosure(credentials, answer))) return "same";
    return answer.given ? "yes" : "no";
  } catch (error) {
    // The code was replaced meanwhile: for this person the visit is over.
    if (error instanceof DomainError && error.code === "not_found") return "ended";
    throw error;
  }
}
