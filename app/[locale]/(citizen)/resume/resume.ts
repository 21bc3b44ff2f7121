import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import { resumeDraft } from "#lib/intake/resume.ts";
import { firstOpenStop } from "#lib/intake/way.ts";
import { formAddress } from "../form/[page]/address.ts";
import { giveToken } from "../token-cookie.ts";
import { orUnsaved } from "../unsaved.ts";

/** Opens a draft here with both parts of its code and leads to the open question. The parts are not kept anywhere. */
export async function resume(typed: { first: string; second: string }, locale: Locale): Promise<void> {
  const found = await orUnsaved({}, () => resumeDraft(typed));
  if (!found) return;
  if ("refused" in found) redirect(`/${locale}/resume?wrong=${found.refused}`);
  await giveToken("draft", found.token);
  redirect(formAddress(locale, firstOpenStop(found.draft.answers)));
}
