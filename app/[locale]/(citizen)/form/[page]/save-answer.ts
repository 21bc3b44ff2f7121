import { redirect } from "next/navigation";
import { z } from "zod";
import type { Locale } from "#lib/i18n/locales.ts";
import { stopAfter } from "#lib/intake/answer.ts";
import { type Draft, keepAnswer, keepTyped } from "#lib/intake/draft.ts";
import type { Changed } from "#lib/intake/locked-document.ts";
import { FIRST_QUESTION, QUESTIONS, type Question } from "#lib/intake/questions.ts";
import { giveToken, readToken } from "../../token-cookie.ts";
import { orUnsaved } from "../../unsaved.ts";
import { formAddress } from "./address.ts";

/** Any page's form: which page it is, whether one answer is being changed or only put aside, and whatever the page asks. */
export const answerFormSchema = z
  .object({
    page: z.enum(QUESTIONS, "check_fields"),
    change: z.string().optional(),
    find: z.string().optional(),
    addFiles: z.string().optional(),
  })
  .catchall(z.string());

/** Keeps one page's form, right or wrong, and leads on. */
export async function saveAnswer(
  { page, change, find, addFiles, ...typed }: z.infer<typeof answerFormSchema>,
  locale: Locale,
): Promise<void> {
  const token = await readToken("draft");
  const fields = Object.fromEntries(Object.entries(typed).filter((field): field is [string, string] => field[1] !== undefined));
  const kept = await orUnsaved(fields, () => (find || addFiles ? keepTyped(token, page, fields) : keepAnswer(token, page, fields)));
  if (!kept) return;
  if (kept.token !== token) await giveToken("draft", kept.token);
  if (addFiles && !kept.document.lodged) redirect(`/${locale}/form/files`);
  redirect(addressAfter(kept, page, change === "1", locale));
}

function addressAfter({ document: draft, existed }: Changed<Draft>, page: Question, changing: boolean, locale: Locale): string {
  if (draft.lodged) return formAddress(locale, "done", { notice: "already_sent" });
  const stop = stopAfter(draft, page, changing);
  const startedInTheMiddle = !existed && page !== FIRST_QUESTION;
  return formAddress(locale, stop, {
    change: changing && stop !== "check",
    notice: startedInTheMiddle && stop !== page ? "typed_kept" : undefined,
  });
}
