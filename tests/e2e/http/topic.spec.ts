import { randomInt } from "node:crypto";
import { step } from "#tests/e2e/robot/casework.ts";
import { answerAll, answerUpTo, readReceipt } from "#tests/e2e/robot/filing.ts";
import type { Filling } from "#tests/e2e/robot/form.ts";
import { elementsIn, textOf } from "#tests/e2e/robot/html.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("en");

test("an opinion on a topic is proposed as one, is written beside what is asked, and is read beside its title", async ({ platform }) => {
  const asked = `School meals ${randomInt(100_000, 999_999)}`;
  const supervisor = await colleague(platform, "supervisor");
  const opened = await supervisor.press(await supervisor.open("/en/office/topics/new"), words("topics.new.submit"), topicCalled(asked));
  expect(opened.errors).toEqual([]);

  const person = new Robot(platform.citizen);
  const topics = await person.open("/en/topics");
  const article = elementsIn(topics.root, "article").find((one) => textOf(one).includes(asked));
  const begin = article && elementsIn(article, "a").find((link) => textOf(link) === words("topics.citizen.answer"));

  // Nothing is chosen on the page of kinds: what stands there is sent.
  const telling = { ...aTelling(), kind: {} };
  const way = begin?.attributes.href ?? "";
  expect((await answerUpTo(person, "en", telling, "words", way)).text).toContain(asked);
  const check = await answerAll(person, "en", telling, "/en/form/words");
  expect(check.fact(words("journey.check.topic"))).toBe(asked);

  const { number } = readReceipt(await person.press(check, words("journey.check.send")), "en");
  const officer = await colleague(platform, "officer");
  const page = await openCase(officer, number);
  const taken = await step({ officer, receipt: { number, code: "" }, page }, "take");
  expect(taken.page.fact(words("cases.content.topic"))).toBe(asked);
});

/** A topic that is open today and in the next year, in all languages. */
function topicCalled(title: string): Filling {
  const text = "What should be on the plate?";
  const questions = "What is missing?";
  return {
    opensOn: "01.01.2026",
    closesOn: "31.12.2027",
    ...{ titleKk: title, titleRu: title, titleEn: title },
    ...{ textKk: text, textRu: text, textEn: text },
    ...{ questionsKk: questions, questionsRu: questions, questionsEn: questions },
  };
}
