import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import { leaveGroupOf } from "#lib/joining/commands.ts";
import { openVisit } from "#lib/tracking/visit.ts";
import { readToken } from "../../../token-cookie.ts";
import { orUnsaved } from "../../../unsaved.ts";

/** Takes the case of this visit out of its group. It goes on alone. */
export async function leaveGroup(locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const left = await orUnsaved({}, async () => {
    const credentials = (await openVisit(token))?.credentials;
    if (credentials) await leaveGroupOf(credentials);
    return { visiting: credentials !== undefined };
  });
  if (left) redirect(left.visiting ? `/${locale}/track/case` : `/${locale}/track?ended=1`);
}
