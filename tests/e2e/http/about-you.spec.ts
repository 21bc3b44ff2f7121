import { LOCALES } from "#lib/i18n/locales.ts";
import { fileAll } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

for (const locale of LOCALES) {
  test(`the questions come after the receipt, can be left open, and are asked once, in ${locale}`, async ({ platform }) => {
    const words = wordsOf(locale);
    const robot = new Robot(platform.citizen);
    const receipt = await fileAll(robot, locale, aTelling());
    const asked = await robot.open(receipt.link(words("about-you.link")));
    expect(asked.place).toBe(`/${locale}/about-you`);
    expect(asked.text).toContain(words("about-you.kept.apart"));

    const untouched = await robot.press(asked, words("about-you.send"));
    expect(untouched.place).toBe(`/${locale}/form/done`);
    expect(untouched.links().map((link) => link.words)).toContain(words("about-you.link"));

    const thanked = await robot.press(asked, words("about-you.send"), { age: "from_60", sex: "rather_not_say" });
    expect(thanked.place).toBe(`/${locale}/about-you`);
    expect(thanked.heading).toBe(words("about-you.thanks.title"));
    expect((await robot.press(asked, words("about-you.send"), { age: "from_60" })).text).toBe(thanked.text);
    const done = await robot.open(thanked.link(words("about-you.thanks.back")));
    expect(done.links().map((link) => link.words)).not.toContain(words("about-you.link"));
  });
}

test("nobody is asked before everything was sent", async ({ platform }) => {
  const stranger = new Robot(platform.citizen);
  expect((await stranger.open("/en/about-you")).place).toBe("/en/track?notice=receipt_gone");
  await stranger.press(await stranger.open("/en/form/danger"), wordsOf("en")("shell.ui.continue"), { danger: "no" });
  expect((await stranger.open("/en/about-you")).place).toBe("/en/form/about");
});
