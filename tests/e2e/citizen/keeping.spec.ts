import type { Page } from "@playwright/test";
import { bring } from "#tests/e2e/browser/examine.ts";
import { answerUpTo } from "#tests/e2e/robot/filing.ts";
import { multipart } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("ru");
const CONTINUE = words("shell.ui.continue");
const SAVED = /^Сохранено в \d\d:\d\d \(UTC\+5\)$/;
const BEGUN = "Сначала отключили воду, потом";

/** The page for somebody's own words, with everything before it answered. */
async function openWords(page: Page, origin: string): Promise<Robot> {
  const person = new Robot(origin);
  await answerUpTo(person, "ru", aTelling(), "words");
  await bring(page, person.cookies, origin);
  await page.goto(`${origin}/ru/form/words`);
  return person;
}

const status = (page: Page) => page.locator('form + p[role="status"]');

test("what is typed is kept when somebody pauses, and is there again after a reload, without a word about mistakes", async ({
  page,
  platform,
}) => {
  await openWords(page, platform.citizen);
  await page.locator("textarea").pressSequentially(BEGUN);
  await expect(status(page)).toHaveText(SAVED);
  await page.reload();
  await expect(page.locator("textarea")).toHaveValue(BEGUN);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(await page.title()).not.toContain(words("shell.ui.errorPrefix"));
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test("the person has not moved on: the next page opens only when they say so, with the words as they are then", async ({
  page,
  platform,
}) => {
  const person = await openWords(page, platform.citizen);
  await page.locator("textarea").pressSequentially(BEGUN);
  await expect(status(page)).toHaveText(SAVED);
  expect((await person.open("/ru/form/rights")).place).toBe("/ru/form/words");
  await page.locator("textarea").fill(`${BEGUN} свет.`);
  await page.getByRole("button", { name: CONTINUE }).click();
  await page.waitForURL("**/ru/form/rights");
  await page.goBack();
  await expect(page.locator("textarea")).toHaveValue(`${BEGUN} свет.`);
});

test("what was typed last is kept when somebody goes away", async ({ page, platform }) => {
  const person = await openWords(page, platform.citizen);
  await page.locator("textarea").fill(BEGUN);
  await page.goto(`${platform.citizen}/ru/help`);
  await expect.poll(async () => (await person.open("/ru/form/words")).form(CONTINUE).value("narrative")).toBe(BEGUN);
});

test("without a connection one quiet sentence says so, and it is kept when the connection is back", async ({ page, platform, context }) => {
  await openWords(page, platform.citizen);
  await context.setOffline(true);
  await page.locator("textarea").pressSequentially(BEGUN);
  await expect(status(page)).toHaveText(words("keep.unsaved"));
  await context.setOffline(false);
  await expect(status(page)).toHaveText(SAVED);
});

test("whoever leaves the site sends nothing more after it", async ({ page, platform, context }) => {
  await openWords(page, platform.citizen);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.locator("textarea").fill(BEGUN);
  await page.getByRole("link", { name: words("leave.button"), exact: true }).click();
  await page.waitForURL(platform.elsewhere);
  await expect.poll(async () => (await context.cookies(platform.citizen)).filter(({ name }) => name === "draft")).toEqual([]);
  expect(asked.slice(asked.indexOf("/ru/exit"))).not.toContain("/ru/form/keep");
});

test("nothing is begun for whoever has no answers here", async ({ platform }) => {
  const stranger = new Robot(platform.citizen);
  const answer = await stranger.post(
    "/ru/form/keep",
    multipart([
      ["page", "words"],
      ["narrative", BEGUN],
    ]),
  );
  expect([answer.status, JSON.parse(answer.html)]).toEqual([200, { kept: false, words: words("keep.unsaved") }]);
  expect(stranger.cookies.header).toBe("");
});
