import { bring } from "#tests/e2e/browser/examine.ts";
import { unfold } from "#tests/e2e/browser/visitor.ts";
import { takenCase } from "#tests/e2e/robot/casework.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

test("a session that ends while somebody writes costs them nothing they wrote", async ({ page, platform, javaScriptEnabled }) => {
  const words = wordsOf("kk");
  const { officer, page: file } = await takenCase(platform, "officer");
  await bring(page, officer.cookies, platform.office);
  await page.goto(`${platform.office}${file.url.pathname.replace("/en/", "/kk/")}`);
  const drawer = await unfold(page, words("cases.steps.message.title"));
  const field = page.getByLabel(words("cases.steps.toComplainant"), { exact: true }).and(page.locator("[name=text]"));
  await field.fill("Өте ұзақ жазылған хабарлама.");

  await page.context().clearCookies();
  await drawer.getByRole("button").click();
  const signInInAnotherTab = () => bring(page, officer.cookies, platform.office);
  if (javaScriptEnabled === false) {
    // The browser still holds the form that was refused, and reloading sends it once more.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("guard.sessionEnded.title"));
    await expect(page.getByText(words("guard.sessionEnded.text"))).toBeVisible();
    await signInInAnotherTab();
    await page.reload();
  } else {
    await expect(page.getByText(words("errors.session_ended"))).toBeVisible();
    await expect(field).toHaveValue("Өте ұзақ жазылған хабарлама.");
    await signInInAnotherTab();
    await drawer.getByRole("button").click();
  }
  await expect(page.getByText(words("cases.done.message_sent"), { exact: true })).toBeVisible();
  await expect(page.getByText("Өте ұзақ жазылған хабарлама.", { exact: true })).toHaveCount(1);
});
