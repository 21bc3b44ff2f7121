import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import { giveResumeCode } from "#lib/intake/resume.ts";
import { readToken } from "../../token-cookie.ts";
import { orUnsaved } from "../../unsaved.ts";

/** Makes a code for the draft of this browser and shows it; without a draft the page says where to begin. */
export async function giveCode(locale: Locale): Promise<void> {
  const token = await readToken("draft");
  const given = await orUnsaved({}, async () => ({ code: await giveResumeCode(token) }));
  if (given) redirect(`/${locale}/form/later`);
}
