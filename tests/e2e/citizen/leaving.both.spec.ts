import { bring } from "#tests/e2e/browser/examine.ts";
import { answerAll } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("kk");
const TOLD = String(aTelling().words?.narrative).split("\n")[0] as string;

test.beforeEach(async ({ page, platform }) => {
  const person = new Robot(platform.citizen);
  await answerAll(person, "kk", aTelling());
  await bring(page, person.cookies, platform.citizen);
  await page.goto(`${platform.citizen}/kk/form/words`);
  await page.goto(`${platform.citizen}/kk/form/check`);
  await expect(page.getByText(TOLD).first()).toBeVisible();
});

test("the link leads elsewhere, and going back shows nothing of what was written", async ({ page, platform, context }) => {
  await page.getByRole("link", { name: words("leave.button"), exact: true }).click();
  await page.waitForURL(platform.elsewhere);
  const kept = async () => (await context.cookies(platform.citizen)).filter(({ name }) => ["draft", "visit"].includes(name));
  await expect.poll(kept).toEqual([]);
  for (let back = 0; back < 2; back += 1) {
    await page.goBack();
    await expect(page.locator("body")).not.toContainText(TOLD);
    expect(await page.locator("textarea").count()).toBe(0);
  }
});

test("the keyboard finds the way out right after the way in", async ({ page, platform }) => {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: words("leave.button"), exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(platform.elsewhere);
});
