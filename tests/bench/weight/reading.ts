import type { Browser } from "@playwright/test";
import { GUIDE_PAGES, GUIDE_PATH, guidePath } from "#lib/guidance/pages.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { firstView, openWindow, type View } from "./view.ts";

/** The pages that ask nothing of anybody's own; of the pre-check its first question, one in the middle and three of its answers. */
const PLACES = [
  "/can-we-help",
  "/can-we-help?a=b",
  "/can-we-help?a=bag",
  "/can-we-help?a=baaa",
  "/can-we-help?a=baea",
  "/topics",
  GUIDE_PATH,
  ...GUIDE_PAGES.map(guidePath),
  "/track",
  "/resume",
  "/resume?wrong=second",
];

/** Somebody comes to the first page and reads on from there. @returns the first page, whose further view is coming back to it, and the others */
export async function weighReading(browser: Browser, origin: string, locale: Locale): Promise<View[]> {
  const { context, page, wire } = await openWindow(browser);
  await wire.load(() => page.goto(`${origin}/${locale}`));
  const views: View[] = [];
  for (const place of ["", ...PLACES].map((path) => `/${locale}${path}`)) {
    const further = await wire.load(() => page.goto(origin + place));
    views.push({ place, first: await firstView(browser, origin + place, context), further });
  }
  await context.close();
  return views;
}
