import type { Page } from "@playwright/test";
import { expect, test } from "#tests/e2e/support/test.ts";

/** Opens a page and waits until its script has decided. @returns the font files that were asked for, and whether each came after the page */
async function openAndListen(page: Page, address: string): Promise<{ asked: (string | undefined)[]; late: boolean }> {
  await page.goto(address, { waitUntil: "networkidle" });
  const { fonts, loadedAt } = await page.evaluate(() => ({
    fonts: performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".woff2"))
      .map(({ name, startTime }) => ({ name, startTime })),
    loadedAt: (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventStart,
  }));
  return {
    asked: fonts.map(({ name }) => /inter-([a-z-]+)-wght/.exec(name)?.[1]).sort(),
    late: fonts.every(({ startTime }) => startTime >= loadedAt),
  };
}

test("comes after the page, and only the files with its letters", async ({ page, platform }) => {
  const kazakh = await openAndListen(page, `${platform.citizen}/kk/form/danger`);
  expect(kazakh.late).toBe(true);
  expect(kazakh.asked).toEqual(["cyrillic", "cyrillic-ext", "latin"]);
});

test("moves no line: where it would, the page keeps the face it has", async ({ page, platform }) => {
  for (const place of ["/kk", "/ru/form/danger", "/en/help", "/kk/track"]) {
    await page.route("**/*.woff2", (route) => route.abort());
    await page.goto(platform.citizen + place, { waitUntil: "networkidle" });
    const before = await standingOf(page);
    await page.unroute("**/*.woff2");
    await page.goto(platform.citizen + place, { waitUntil: "networkidle" });
    const after = await standingOf(page);
    expect(after.length).toBe(before.length);
    expect(
      after.filter((bottom, index) => Math.abs(bottom - (before[index] as number)) > 3),
      place,
    ).toEqual([]);
  }
});

test("is not for those who save data", async ({ browser, platform }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { "save-data": "on" } });
  const page = await context.newPage();
  expect((await openAndListen(page, `${platform.citizen}/kk/form/danger`)).asked).toEqual([]);
  await context.close();

  const telling = await browser.newContext();
  await telling.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } }));
  const other = await telling.newPage();
  expect((await openAndListen(other, `${platform.citizen}/kk/form/danger`)).asked).toEqual([]);
  await telling.close();
});

function standingOf(page: Page): Promise<number[]> {
  return page.evaluate(() => Array.from(document.body.querySelectorAll("*"), (element) => element.getBoundingClientRect().bottom));
}
