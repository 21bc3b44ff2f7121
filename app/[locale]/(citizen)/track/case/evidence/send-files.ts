import { redirect } from "next/navigation";
import { holderOf } from "#lib/attachments/holder.ts";
import { forgetOutcome } from "#lib/attachments/outcome.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { addEvidence } from "#lib/tracking/commands.ts";
import { openVisit } from "#lib/tracking/visit.ts";
import { readToken } from "../../../token-cookie.ts";
import { orUnsaved } from "../../../unsaved.ts";

/** Sends the files of this visit to the office. Pressing twice sends them once. */
export async function sendFiles(locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const fate = await orUnsaved({}, async () => {
    const credentials = (await openVisit(token))?.credentials;
    if (!token || !credentials) return "ended";
    const added = await addEvidence(credentials, holderOf(token));
    await forgetOutcome(token);
    return added;
  });
  if (!fate) return;
  if (fate === "ended") redirect(`/${locale}/track?ended=1`);
  redirect(`/${locale}/track/case/evidence?${fate === "added" ? "sent=1" : `refused=${fate}`}`);
}
