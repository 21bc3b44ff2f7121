import { bring } from "#tests/e2e/browser/examine.ts";
import { unfold } from "#tests/e2e/browser/visitor.ts";
import { takenCase } from "#tests/e2e/robot/casework.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

test("a session that ends while somebody writes costs them nothing they wrote", async ({ page, platform }) => {
  const words = wordsOf("kk");
  const { officer, page: file } = await takenCase(platform, "officer");
  await bring(page, officer.cookies, platform.office);
  await page.goto(`${platform.office}${file.url.pathname.replace("/en/", "/kk/")}`);
  const drawer = await unfold(page, words("cases.steps.message.title"));
  const field = page.getByLabel(words("cases.steps.toComplainant"), { exact: true }).and(page.locator("[name=text]"));
  await field.fill("Өте ұзақ жазылған хабарлама.");

  await page.context().clearCookies();
  await drawer.getByRole("button").click();
  await expect(page.getByText(words("errors.session_ended"))).toBeVisible();
  await expect(field).toHaveValue("Өте ұзақ жазылған хабарлама.");

  // Signed in again in another tab.
  await bring(page, officer.cookies, platform.office);
  await drawer.getByRole("button").click();
  await expect(page.getByText(words("cases.done.message_sent"), { exact: true })).toBeVisible();
});
