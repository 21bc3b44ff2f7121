import type { Locale } from "#lib/i18n/locales.ts";
import { fileAll, type Receipt, readReceipt } from "./filing.ts";
import type { RobotPage } from "./page.ts";
import type { Robot } from "./robot.ts";
import { aTelling, type Telling } from "./telling.ts";
import { wordsOf } from "./words.ts";

/** What somebody answers who complains for a group. */
export function aGroupTelling(changes: Telling = {}): Telling {
  return aTelling({
    about: { about: "group" },
    group: { groupSize: "tens", groupWho: "жатақхана тұрғындары", groupLine: "Жатақханадағы жылу" },
    ...changes,
  });
}

/** Files a group complaint. @returns the receipt, and where its link leads, without the origin */
export async function fileGroup(robot: Robot, locale: Locale, telling = aGroupTelling()): Promise<Receipt & { link: string }> {
  const page = await fileAll(robot, locale, telling);
  return { ...readReceipt(page, locale), link: linkOn(page, locale) };
}

/** The link for others that a page shows. */
export function linkOn(page: RobotPage, locale: Locale): string {
  return new URL(page.fact(wordsOf(locale)("joining.own.link"))).pathname;
}

/** Opens a link and begins to join. @returns the first page of the form */
export async function beginJoining(robot: Robot, locale: Locale, link: string): Promise<RobotPage> {
  return robot.press(await robot.open(link), wordsOf(locale)("joining.invited.begin"));
}
