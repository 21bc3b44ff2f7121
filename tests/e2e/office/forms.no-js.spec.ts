import { LOCALES } from "#lib/i18n/locales.ts";
import { bring, examine } from "#tests/e2e/browser/examine.ts";
import { press, unfold } from "#tests/e2e/browser/visitor.ts";
import { acceptedCase, takenCase } from "#tests/e2e/robot/casework.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

for (const locale of LOCALES) {
  test(`forms of the office say what is wrong and keep what was typed without scripts, in ${locale}`, async ({ page, platform }) => {
    const words = wordsOf(locale);
    const field = (name: string) => page.getByLabel(words(name), { exact: true });
    const alert = page.getByRole("alert");
    await page.goto(`${platform.office}/${locale}/office/sign-in`);
    await examine(page, locale);
    await field("office.signIn.email").fill("nobody@example.kz");
    await field("office.signIn.password").fill("not the password");
    await press(page, words("office.signIn.submit"));
    await expect(alert).toContainText(words("errors.code_missing"));
    await expect(field("office.signIn.email")).toHaveValue("nobody@example.kz");
    await expect(field("office.signIn.password")).toHaveValue("");
    await examine(page, locale);

    const { officer, page: file } = await takenCase(platform, "officer");
    await bring(page, officer.cookies, platform.office);
    await page.goto(`${platform.office}${file.url.pathname.replace("/en/", `/${locale}/`)}`);
    await examine(page, locale);
    const drawer = await unfold(page, words("cases.steps.decline.title"));
    await drawer.getByLabel(words("cases.steps.reason"), { exact: true }).fill("Kept as it was typed.");
    await drawer.getByRole("button").click();
    await expect(alert).toContainText(words("errors.ground_missing"));
    await expect(drawer.getByLabel(words("cases.steps.reason"), { exact: true })).toHaveValue("Kept as it was typed.");
    await examine(page, locale);

    const accepted = await acceptedCase(platform, "officer");
    await page.goto(`${platform.office}${accepted.page.url.pathname.replace("/en/", `/${locale}/`)}/summary`);
    await field("anonymisation.fields.title").fill("Kept too");
    await press(page, words("summaries.write.submit"));
    await expect(alert).toContainText(words("errors.summary_text_en_missing"));
    await expect(field("anonymisation.fields.title")).toHaveValue("Kept too");
    await examine(page, locale);
  });
}
