import type { Locale } from "#lib/i18n/locales.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { RobotPage } from "./page.ts";
import type { Robot } from "./robot.ts";
import { fitting, type Telling } from "./telling.ts";
import { wordsOf } from "./words.ts";

/** What a person takes home. The code in groups, as it is shown. */
export type Receipt = { number: string; code: string };

/** Answers page after page from wherever the form stands until everything is answered. @returns the page of checking */
export async function answerAll(robot: Robot, locale: Locale, telling: Telling, from = `/${locale}/form/danger`): Promise<RobotPage> {
  return answerWhile(robot, locale, telling, from, () => true);
}

/** Answers everything that is asked before a question. @returns the page of that question */
export async function answerUpTo(
  robot: Robot,
  locale: Locale,
  telling: Telling,
  stop: Question,
  from = `/${locale}/form/danger`,
): Promise<RobotPage> {
  return answerWhile(robot, locale, telling, from, (question) => question !== stop);
}

async function answerWhile(robot: Robot, locale: Locale, telling: Telling, from: string, going: (question: Question) => boolean) {
  const forward = wordsOf(locale)("shell.ui.continue");
  let page = await robot.open(from);
  for (let steps = 0; page.offers(forward); steps += 1) {
    const question = page.form(forward).value("page") as Question;
    if (!going(question)) return page;
    page = await robot.press(page, forward, fitting(telling[question], page.form(forward).names));
    if (page.errors.length > 0 || steps > 30) throw new Error(`Stuck at ${question}: ${page.errors.join(" ")}`);
  }
  return page;
}

/** Answers everything and sends it. @returns the page with the receipt */
export async function fileAll(robot: Robot, locale: Locale, telling: Telling): Promise<RobotPage> {
  return robot.press(await answerAll(robot, locale, telling), wordsOf(locale)("journey.check.send"));
}

/** Files a submission and keeps what is needed to follow it. */
export async function fileSubmission(robot: Robot, locale: Locale, telling: Telling): Promise<Receipt> {
  return readReceipt(await fileAll(robot, locale, telling), locale);
}

/** @throws when the page is no receipt */
export function readReceipt(page: RobotPage, locale: Locale): Receipt {
  const words = wordsOf(locale);
  return { number: page.fact(words("citizen.receipt.number")), code: page.fact(words("citizen.receipt.code")) };
}

/** Enters with number and code. @returns the case as its complainant sees it, or the form again */
export async function follow(robot: Robot, locale: Locale, { number, code }: Receipt): Promise<RobotPage> {
  return robot.press(await robot.open(`/${locale}/track`), wordsOf(locale)("track.enter.open"), { number, code });
}
