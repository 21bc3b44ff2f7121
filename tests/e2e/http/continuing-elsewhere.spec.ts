import { answerAll, answerUpTo, readReceipt } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("ru");
const CONTINUE = words("shell.ui.continue");

test("answers begun in one browser are finished and sent in another, without scripts", async ({ platform }) => {
  const telling = aTelling();
  const one = new Robot(platform.citizen);
  await answerUpTo(one, "ru", telling, "body-name");
  const made = await one.press(await one.open("/ru/form/later"), words("resume.later.make"));
  const parts = { first: made.fact(words("resume.code.first")), second: made.fact(words("resume.code.second")) };
  expect(made.place).toBe("/ru/form/later");
  expect(made.text).toContain(words("resume.code.apart"));

  const other = new Robot(platform.citizen);
  const entrance = await other.open((await other.open("/ru")).link(words("resume.enter.link")));
  const mistyped = await other.press(entrance, words("resume.enter.open"), { ...parts, second: parts.second.slice(0, 6) });
  expect(mistyped.errors).toEqual([words("resume.refused.second")]);
  expect(mistyped.title).toContain(words("shell.ui.errorPrefix"));
  expect(mistyped.html).not.toContain(parts.first);
  const wrong = await other.press(mistyped, words("resume.enter.open"), { first: parts.first, second: parts.first });
  expect(wrong.errors).toEqual([words("resume.refused.no_match")]);
  const opened = await other.press(wrong, words("resume.enter.open"), { first: parts.second.toLowerCase(), second: parts.first });
  expect(opened.place).toBe("/ru/form/body-name");
  expect(other.cookies.attributesOf("draft")).toBe("Path=/; HttpOnly; SameSite=strict");

  const check = await answerAll(other, "ru", telling, "/ru/form/body-name");
  expect(check.text).toContain(words("journey.kept", { hours: 72 }));
  const receipt = await other.press(check, words("journey.check.send"));
  expect(readReceipt(receipt, "ru").number).toMatch(/^20\d\d-\d{6}$/);
  const late = await new Robot(platform.citizen).open("/ru/resume");
  expect((await new Robot(platform.citizen).press(late, words("resume.enter.open"), parts)).errors).toEqual([
    words("resume.refused.no_match"),
  ]);
});

test("asking for a code without answers leads to where they begin", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  expect((await person.open("/en/form/later")).place).toBe("/en/form/danger?notice=start_again");
});

test("whoever has other answers here is told before they are put away", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  const text = words("resume.enter.replaces");
  expect((await person.open("/ru/resume")).text).not.toContain(text);
  await person.press(await person.open("/ru/form/danger"), CONTINUE, aTelling().danger);
  expect((await person.open("/ru/resume")).text).toContain(text);
});
