import { redirect } from "next/navigation";
import type { Locale } from "#lib/i18n/locales.ts";
import { closeInvitation } from "#lib/joining/commands.ts";
import { openVisit } from "#lib/tracking/visit.ts";
import { readToken } from "../../token-cookie.ts";
import { orUnsaved } from "../../unsaved.ts";

/** Closes the group complaint of this visit for others. Who has joined stays. */
export async function closeForOthers(locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const closed = await orUnsaved({}, async () => {
    const credentials = (await openVisit(token))?.credentials;
    if (credentials) await closeInvitation(credentials);
    return { visiting: credentials !== undefined };
  });
  if (closed) redirect(closed.visiting ? `/${locale}/track/case` : `/${locale}/track?ended=1`);
}
