import type { Page } from "@playwright/test";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("ru");

/** Opens a page and then lets nothing through: what happens now happens before any answer. */
async function openThenCutOff(page: Page, { citizen, elsewhere }: { citizen: string; elsewhere: string }): Promise<void> {
  await page.goto(`${citizen}/ru/form/danger`, { waitUntil: "load" });
  for (const way of ["**/ru/exit", elsewhere]) await page.route(way, (route) => route.abort("aborted"));
}

async function shift(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key, { delay: 100 });
}

const isEmpty = (page: Page) => page.evaluate(() => document.querySelector("main, header, h1") === null);

test.describe("before the network answers", () => {
  test.beforeEach(({ page, platform }) => openThenCutOff(page, platform));

  test("the page is empty, says so to those who listen, and has another title", async ({ page }) => {
    const before = await page.title();
    await page.getByRole("link", { name: words("leave.button"), exact: true }).click();
    await expect(page.getByRole("alert")).toHaveText(words("leave.leaving"));
    expect(await isEmpty(page)).toBe(true);
    expect(await page.title()).not.toBe(before);
  });

  test("three presses of Shift do the same", async ({ page }) => {
    await shift(page, "Shift", "Shift", "Shift");
    await expect(page.getByRole("alert")).toHaveText(words("leave.leaving"));
    expect(await isEmpty(page)).toBe(true);
  });

  for (const [what, keys] of [
    ["capital letters", ["Shift+A", "Shift+B", "Shift+C", "Shift+D"]],
    ["a letter in between", ["Shift", "Shift", "a", "Shift"]],
    ["changing the language of the keyboard", ["Alt+Shift", "Alt+Shift", "Control+Shift", "Control+Shift"]],
    ["two presses", ["Shift", "Shift"]],
  ] as const) {
    test(`nobody leaves by ${what}`, async ({ page }) => {
      await shift(page, ...keys);
      expect(await isEmpty(page)).toBe(false);
    });
  }

  test("a finger that trembles presses once", async ({ page }) => {
    await page.evaluate(() => {
      for (let bounce = 0; bounce < 6; bounce += 1) document.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
    });
    expect(await isEmpty(page)).toBe(false);
  });

  test("a page that comes back out of the browser's memory is empty first", async ({ page }) => {
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))).catch(() => {});
    await page.waitForLoadState("load");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("the page that was left is not in the history any more", async ({ page, platform }) => {
  await page.goto("about:blank");
  await page.goto(`${platform.citizen}/ru/help`);
  await shift(page, "Shift", "Shift", "Shift");
  await page.waitForURL(platform.elsewhere);
  await page.goBack();
  expect(page.url()).toBe("about:blank");
});

test("nobody waits for our server: the way out leads elsewhere by itself, and everything is forgotten beside it", async ({
  page,
  platform,
  context,
}) => {
  await page.goto(`${platform.citizen}/ru/form/danger`);
  await page.getByLabel(words("journey.danger.no"), { exact: true }).check({ force: true });
  await page.getByRole("button", { name: words("shell.ui.continue") }).click();
  await page.waitForURL("**/ru/form/about");
  const draft = async () => (await context.cookies(platform.citizen)).filter(({ name }) => name === "draft");
  expect(await draft()).toHaveLength(1);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await shift(page, "Shift", "Shift", "Shift");
  await page.waitForURL(platform.elsewhere);
  expect(asked).not.toContain("GET /ru/exit");
  await expect.poll(draft).toEqual([]);
});

test("a foreign page can send people out, and takes nothing from them", async ({ platform }) => {
  const answer = (site: string) =>
    fetch(`${platform.citizen}/ru/exit`, { redirect: "manual", headers: { "sec-fetch-site": site } }).then(({ status, headers }) => ({
      status,
      location: headers.get("location"),
      referrer: headers.get("referrer-policy"),
      clears: headers.get("clear-site-data") !== null,
      cookies: headers.getSetCookie().map((cookie) => cookie.split("=")[0]),
    }));
  const away = { status: 303, location: platform.elsewhere, referrer: "no-referrer" };
  expect(await answer("cross-site")).toEqual({ ...away, clears: false, cookies: [] });
  expect(await answer("same-origin")).toEqual({ ...away, clears: true, cookies: ["draft", "visit"] });
});
