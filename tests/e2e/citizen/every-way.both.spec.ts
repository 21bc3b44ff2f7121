import type { Locator, Page } from "@playwright/test";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { pathOf } from "#lib/intake/way.ts";
import { listenToConsole } from "#tests/e2e/browser/examine.ts";
import { press } from "#tests/e2e/browser/visitor.ts";
import type { Telling } from "#tests/e2e/robot/telling.ts";
import { answersOf, type Way, waysIn } from "#tests/e2e/robot/ways.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

// The narrowest telephone that is still in use.
test.use({ viewport: { width: 320, height: 640 } });

/** npm run test:every-way: each way in each language. In the short form each way is walked in one. */
const LONG_FORM = process.env.EVERY_LANGUAGE === "1";

for (const locale of LOCALES)
  test(`each kind and mode is filed on a small telephone, page by page as the journey says, in ${locale}`, async ({
    page,
    platform,
    javaScriptEnabled,
  }) => {
    const heard = listenToConsole(page);
    for (const way of waysIn(locale, javaScriptEnabled === false ? "no scripts" : "scripts", LONG_FORM))
      await test.step(way.name, async () => {
        await page.context().clearCookies();
        await walk(page, platform.citizen, locale, way);
      });
    expect(heard).toEqual([]);
  });

async function walk(page: Page, origin: string, locale: Locale, way: Way): Promise<void> {
  const words = wordsOf(locale);
  const walked: string[] = [];
  await page.goto(`${origin}/${locale}/form/danger${way.manner === "usual" ? "" : `?manner=${way.manner}`}`);
  for (let stop = stopOf(page); stop !== "check"; stop = stopOf(page)) {
    walked.push(stop);
    expect(walked.length, walked.join(" ")).toBeLessThan(30);
    await fill(page, way.telling[stop as keyof Telling] ?? {});
    expect(await page.evaluate(() => document.documentElement.scrollWidth), stop).toBeLessThanOrEqual(320);
    await Promise.all([page.waitForEvent("load"), press(page, words("shell.ui.continue"))]);
    await expect(page.getByRole("alert"), stop).toHaveCount(0);
  }
  expect(walked).toEqual(pathOf(answersOf(way)));
  await press(page, words("journey.check.send"));
  await page.waitForURL(`**/${locale}/form/done`);
  await expect(page.locator("dt", { hasText: words("citizen.receipt.code") }).locator("+ dd")).toHaveText(/^[0-9A-Z]{4}( [0-9A-Z]{4}){4}/);
}

const stopOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** Fills what this page asks of all that would be said. */
async function fill(page: Page, filling: Record<string, string | null>): Promise<void> {
  for (const [name, value] of Object.entries(filling)) {
    const control = page.locator(`main [name="${name}"]`).first();
    if (value === null || (await control.count()) === 0) continue;
    const look = await control.evaluate((element) => element.getAttribute("type") ?? element.tagName.toLowerCase());
    if (look === "hidden") continue;
    if (look === "radio" || look === "checkbox") await tick(page, page.locator(`main [name="${name}"][value="${value}"]`));
    else if (look === "select") await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Ticks as people do: by a touch on the words. */
async function tick(page: Page, control: Locator): Promise<void> {
  await page.locator(`label[for="${await control.getAttribute("id")}"]`).click();
  await expect(control).toBeChecked();
}
