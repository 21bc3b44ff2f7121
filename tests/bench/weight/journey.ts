import type { Browser, Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Manner } from "#lib/intake/choices.ts";
import type { Question } from "#lib/intake/questions.ts";
import { fileSubmission } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { fillIn } from "./filling.ts";
import { firstView, openWindow, type View, type Window } from "./view.ts";
import { all, type Load, NOTHING } from "./wire.ts";

/** One filing from the first page to the receipt: every page of it, and all bytes on the way; the typeface, which comes once and after everything, by itself. */
export type Filing = { views: View[]; bytes: number; typeface: number; requests: number };

const TELLING = aTelling({
  where: { bodyKind: "education_organisation", region: "KZ-61" },
  effect: { effect: "Үш айдан бері ұйықтай алмаймын." },
  wish: { wish: "Жауап берсін." },
});

const MOST_PAGES = 40;

/** Somebody files a complaint in words alone. With scripts, what is typed is saved once on each page that asks for words. */
export async function weighFiling(
  browser: Browser,
  origin: string,
  { locale, manner = "usual", scripts = true, eachCold = true }: { locale: Locale; manner?: Manner; scripts?: boolean; eachCold?: boolean },
): Promise<Filing> {
  const window = await openWindow(browser, { scripts });
  const { page, wire, context } = window;
  const [forward, send] = [wordsOf(locale)("shell.ui.continue"), wordsOf(locale)("journey.check.send")];
  const home = await wire.load(() => page.goto(`${origin}/${locale}`));
  const views: View[] = [];
  let [bytes, typeface, requests] = [all(home) - home.fonts, home.fonts, home.requests];
  const arrive = async (lead: () => Promise<unknown>) => {
    const further = await wire.load(lead);
    const first = eachCold ? await firstView(browser, page.url(), context) : NOTHING;
    views.push({ place: page.url().slice(origin.length), first, further });
    add(further);
  };
  const add = (load: Load) => {
    bytes += all(load) - load.fonts;
    typeface += load.fonts;
    requests += load.requests;
  };
  await arrive(() => page.goto(`${origin}/${locale}/form/danger${manner === "usual" ? "" : `?manner=${manner}`}`));
  while (await offers(page, forward)) {
    add(await answer(window, scripts));
    await arrive(() => press(page, forward));
    if (views.length > MOST_PAGES) throw new Error(`The form does not lead on from ${page.url()}`);
  }
  await arrive(() => press(page, send));
  if (!page.url().endsWith("/form/done")) throw new Error(`Nothing was filed: the form ended at ${page.url()}`);
  await context.close();
  return { views, bytes, typeface, requests };
}

/** The pages beside the journey: the one that gives a code to go on elsewhere, and the case as its complainant follows it. */
export async function weighBeside(browser: Browser, origin: string, locale: Locale): Promise<View[]> {
  const { page, wire, context } = await openWindow(browser);
  const words = wordsOf(locale);
  const views: View[] = [];
  const arrive = async (lead: () => Promise<unknown>) => {
    const further = await wire.load(lead);
    views.push({ place: page.url().slice(origin.length), first: await firstView(browser, page.url(), context), further });
  };
  await wire.load(() => page.goto(`${origin}/${locale}`));
  await wire.load(() => page.goto(`${origin}/${locale}/form/danger`));
  await fillIn(page, TELLING.danger);
  await wire.load(() => press(page, words("shell.ui.continue")));
  await arrive(() => page.goto(`${origin}/${locale}/form/later`));
  await wire.load(() => page.goto(`${origin}/${locale}/track`));
  await fillIn(page, await fileSubmission(new Robot(origin), locale, TELLING));
  await arrive(() => press(page, words("track.enter.open")));
  await context.close();
  return views;
}

async function answer({ page, wire }: Window, scripts: boolean): Promise<Load> {
  const question = (await page.locator('main input[name="page"]').getAttribute("value")) as Question;
  return wire.during(async () => {
    const typed = await fillIn(page, TELLING[question]);
    if (typed && scripts) await page.waitForResponse(/\/form\/keep$/);
  });
}

function offers(page: Page, button: string): Promise<boolean> {
  return page.getByRole("button", { name: button, exact: true }).isVisible();
}

function press(page: Page, button: string): Promise<void> {
  return page.getByRole("button", { name: button, exact: true }).click();
}
