import type { Page } from "@playwright/test";
import { checkAccessibility } from "#tests/e2e/browser/axe.ts";
import { bring } from "#tests/e2e/browser/examine.ts";
import { answerAll } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("kk");
const SEND = words("journey.check.send");
const HELD = words("sending.held");
const elsewhereThanPolice = aTelling({ body: { bodyKind: "employer" } });

/** Answers everything, opens the last page in the browser and fills the field that people do not see. */
async function standLikeAMachine(page: Page, origin: string): Promise<void> {
  const person = new Robot(origin);
  await answerAll(person, "kk", elsewhereThanPolice);
  await bring(page, person.cookies, origin);
  await page.goto(`${origin}/kk/form/check`);
  await page.locator('input[name="website"]').evaluate((field: HTMLInputElement) => {
    field.value = "https://example.com";
  });
}

/** Holds the work up for ever. */
async function neverFinish(page: Page): Promise<void> {
  await page.addInitScript(() => {
    crypto.subtle.deriveBits = () => new Promise(() => {});
  });
}

test("a device does its work and sends by itself", async ({ page, platform }) => {
  await standLikeAMachine(page, platform.citizen);
  await page.getByRole("button", { name: SEND }).click();
  await page.waitForURL("**/kk/form/done");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("citizen.receipt.title", { kind: "complaint" }));
  await expect(page.getByText(HELD)).toHaveCount(0);
});

test("the page of the work tells what happens, shows how far it is, and lets people send without it", async ({ page, platform }) => {
  await neverFinish(page);
  await standLikeAMachine(page, platform.citizen);
  await page.getByRole("button", { name: SEND }).click();
  await expect(page.getByRole("progressbar", { name: words("sending.working") })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: words("sending.sendNow") }).click();
  await page.waitForURL("**/kk/form/done");
  await expect(page.getByText(HELD)).toBeVisible();
});

test("without scripts nobody is asked for work: what was sent is accepted, and said to be held", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  const receipt = await person.press(await answerAll(person, "kk", elsewhereThanPolice), SEND, { website: "x" });
  expect(receipt.place).toBe("/kk/form/done");
  expect(receipt.text).toContain(HELD);
  expect(receipt.fact(words("citizen.receipt.number"))).toMatch(/^20\d\d-\d{6}$/);
});

test("what is about a place where people are held is never held up", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  const check = await answerAll(person, "kk", aTelling({ body: { bodyKind: "police" } }));
  const receipt = await person.press(check, SEND, { website: "x", scripts: "1" });
  expect(receipt.place).toBe("/kk/form/done");
  expect(receipt.text).not.toContain(HELD);
});

test("the page of the work without answers leads to where they begin", async ({ platform }) => {
  expect((await new Robot(platform.citizen).open("/ru/form/sending")).place).toBe("/ru/form/danger?notice=start_again");
});
