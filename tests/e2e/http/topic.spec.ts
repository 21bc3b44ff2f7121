import { step } from "#tests/e2e/robot/casework.ts";
import { answerAll, answerUpTo, readReceipt } from "#tests/e2e/robot/filing.ts";
import { elementsIn, textOf } from "#tests/e2e/robot/html.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("en");

test("an opinion on a topic is proposed as one, is written beside what is asked, and is read beside its title", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  const topics = await person.open("/en/topics");
  const title = elementsIn(topics.root, "article").flatMap((article) => elementsIn(article, "h2"))[0];
  const asked = title ? textOf(title) : "";
  expect(asked).not.toBe("");

  // Nothing is chosen on the page of kinds: what stands there is sent.
  const telling = { ...aTelling(), kind: {} };
  const way = topics.link(words("topics.citizen.answer"));
  expect((await answerUpTo(person, "en", telling, "words", way)).text).toContain(asked);
  const check = await answerAll(person, "en", telling, "/en/form/words");
  expect(check.fact(words("journey.check.topic"))).toBe(asked);

  const { number } = readReceipt(await person.press(check, words("journey.check.send")), "en");
  const officer = await colleague(platform, "officer");
  const page = await openCase(officer, number);
  const taken = await step({ officer, receipt: { number, code: "" }, page }, "take");
  expect(taken.page.fact(words("cases.content.topic"))).toBe(asked);
});
