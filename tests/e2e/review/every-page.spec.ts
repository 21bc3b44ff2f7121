import { LOCALES } from "#lib/i18n/locales.ts";
import { bring, examine, listenToConsole } from "#tests/e2e/browser/examine.ts";
import { press } from "#tests/e2e/browser/visitor.ts";
import { step, summarisedCase } from "#tests/e2e/robot/casework.ts";
import { colleague } from "#tests/e2e/robot/staff.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const UNBREAKABLE = "https://example.kz/".padEnd(140, "answer");

for (const locale of LOCALES) {
  test(`each page of the reading room in ${locale}`, async ({ page, platform }) => {
    const words = wordsOf(locale);
    const heard = listenToConsole(page);
    const go = (place: string) => page.goto(`${platform.review}/${locale}/review${place}`);
    await go("/sign-in");
    await examine(page, locale, { dark: true });
    await press(page, words("review.signIn.submit"));
    await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.email_missing"));
    await examine(page, locale);

    const title = `${UNBREAKABLE} ${Date.now()}`;
    const submitted = await step(
      await summarisedCase(platform, "officer", {
        title,
        textEn: UNBREAKABLE,
        textRu: "Ответа не было три месяца.",
        textKk: "Үш ай жауап болмады.",
      }),
      "submit",
    );
    const supervisor = await colleague(platform, "supervisor");
    await step({ ...submitted, officer: supervisor, page: await supervisor.open(submitted.page.url.pathname) }, "approve");
    await bring(page, (await colleague(platform, "reviewer")).cookies, platform.review);
    await expect(async () => {
      await go("");
      expect(await page.getByRole("link", { name: title }).count()).toBe(1);
    }).toPass({ timeout: 30_000, intervals: [500] });
    await examine(page, locale, { dark: true });
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await examine(page, locale, { dark: true });
    const comment = page.getByLabel(words("review.comments.label"), { exact: true });
    await press(page, words("review.comments.submit"));
    await expect(page.locator("main").getByRole("alert")).toBeVisible();
    await examine(page, locale);
    await comment.fill(UNBREAKABLE);
    await press(page, words("review.comments.submit"));
    await expect(page.getByText(words("review.comments.sent"))).toBeVisible();
    await examine(page, locale);
    await go("/method");
    await examine(page, locale);
    expect(heard).toEqual([]);
  });
}

test("the page that is not there speaks three languages", async ({ page, platform }) => {
  await bring(page, (await colleague(platform, "reviewer")).cookies, platform.review);
  await page.goto(`${platform.review}/en/review/summaries/none`);
  await examine(page, "kk");
});
