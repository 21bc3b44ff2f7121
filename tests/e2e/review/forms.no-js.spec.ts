import { LOCALES } from "#lib/i18n/locales.ts";
import { bring, examine } from "#tests/e2e/browser/examine.ts";
import { press } from "#tests/e2e/browser/visitor.ts";
import { BUTTON, SUMMARY, step, summarisedCase } from "#tests/e2e/robot/casework.ts";
import { colleague } from "#tests/e2e/robot/staff.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

test("the reading room works without scripts in every language", async ({ page, platform }) => {
  const title = `Three months without an answer ${Date.now()}`;
  const { page: kept } = await step(await summarisedCase(platform, "officer", { ...SUMMARY, title }), "submit");
  const supervisor = await colleague(platform, "supervisor");
  await supervisor.press(await supervisor.open(kept.url.pathname), BUTTON.approve);
  const link = page.getByRole("link", { name: title });
  for (const locale of LOCALES) {
    const words = wordsOf(locale);
    await page.context().clearCookies();
    await page.goto(`${platform.review}/${locale}/review/sign-in`);
    await press(page, words("review.signIn.submit"));
    await expect(page.getByRole("alert")).toContainText(words("errors.email_missing"));
    await examine(page, locale);

    await bring(page, (await colleague(platform, "reviewer")).cookies, platform.review);
    await expect(async () => {
      await page.goto(`${platform.review}/${locale}/review`);
      expect(await link.count()).toBe(1);
    }).toPass({ timeout: 30_000, intervals: [500] });
    await examine(page, locale);
    await link.click();
    await press(page, words("review.comments.submit"));
    await expect(page.getByRole("alert")).toBeVisible();
    await examine(page, locale);
    await page.getByLabel(words("review.comments.label"), { exact: true }).fill(`Asked in ${locale}`);
    await press(page, words("review.comments.submit"));
    await expect(page.getByText(`Asked in ${locale}`, { exact: true })).toBeVisible();
  }
});
