import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Cookies } from "#tests/e2e/robot/cookies.ts";
import { checkAccessibility } from "./axe.ts";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/** Lets the browser go on where somebody without one has arrived. */
export async function bring(page: Page, cookies: Cookies, origin: string): Promise<void> {
  await page.context().clearCookies();
  const pairs = cookies.header.split("; ").filter(Boolean);
  await page
    .context()
    .addCookies(pairs.map((pair) => ({ name: pair.split("=")[0] ?? "", value: pair.slice(pair.indexOf("=") + 1), url: origin })));
}

/**
 * Looks at a page as it stands, on a desk and on a small telephone: named in its language, under one heading, nothing sticking
 * out sideways; and on the screen it was made for, nothing that axe finds. With `dark` once more on a dark screen.
 */
export async function examine(page: Page, locale: Locale, { dark = false, telephone = false } = {}): Promise<void> {
  const where = new URL(page.url()).pathname;
  await expect(page.locator("html"), where).toHaveAttribute("lang", locale);
  await expect(page.locator("h1"), where).toHaveCount(1);
  expect((await page.title()).trim(), where).not.toBe("");
  for (const size of telephone ? [WIDE, NARROW] : [NARROW, WIDE]) {
    await page.setViewportSize(size);
    await expectNothingSticksOut(page, size.width);
  }
  await checkAccessibility(page);
  if (!dark) return;
  await page.emulateMedia({ colorScheme: "dark" });
  await checkAccessibility(page, "colours");
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectNothingSticksOut(page: Page, width: number): Promise<void> {
  const far = await page.evaluate((limit) => {
    if (document.documentElement.scrollWidth <= limit) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > limit + 1);
    return wide
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${Math.round(element.getBoundingClientRect().right)}`);
  }, width);
  expect(far, `${page.url()} at ${width} px`).toEqual([]);
}

/** Notes every error and warning of the console. */
export function listenToConsole(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`${new URL(page.url()).pathname}: ${error}`));
  return heard;
}

/** What a page has left on the device besides cookies. */
export function tracesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    return [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => String(name)),
      ...(await caches.keys()),
      ...registrations.map(({ scope }) => scope),
    ];
  });
}
