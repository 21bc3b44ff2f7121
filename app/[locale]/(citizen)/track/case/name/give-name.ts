import { redirect } from "next/navigation";
import { z } from "zod";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Confirmed, confirmNaming, keepNaming } from "#lib/tracking/naming.ts";
import { giveToken, readToken } from "../../../token-cookie.ts";
import { orUnsaved } from "../../../unsaved.ts";

/** The form of a name for a signal: for which case, and whatever the form asks. */
export const nameFormSchema = z.object({ number: z.string().default("") }).catchall(z.string());

/** Keeps a typed name, right or wrong, and leads on to checking it. */
export async function giveName({ number, ...typed }: z.infer<typeof nameFormSchema>, locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const fate = await orUnsaved({ number, ...typed }, () => keepNaming(token, number, typed));
  if (!fate) return;
  if (fate.token !== token) await giveToken("visit", fate.token);
  if (fate.status === "kept") redirect(`/${locale}/track?ended=1`);
  redirect(`/${locale}/track/case/name${fate.status === "ready" ? "/check" : ""}`);
}

const AFTER: Record<Confirmed, string> = {
  upgraded: "track/case?upgraded=1",
  not_possible: "track/case?upgraded=0",
  unfinished: "track/case/name",
  ended: "track?ended=1",
};

/** Makes a complaint of the signal that this visit follows. Doing it twice leads to the same page. */
export async function becomeComplaint(locale: Locale): Promise<void> {
  const token = await readToken("visit");
  const confirmed = await orUnsaved({}, () => confirmNaming(token));
  if (confirmed) redirect(`/${locale}/${AFTER[confirmed]}`);
}
