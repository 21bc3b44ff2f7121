import { answerAll, readReceipt } from "#tests/e2e/robot/filing.ts";
import { sendAndHangUp } from "#tests/e2e/robot/hang-up.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, countCases } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("ru");
const SEND = words("journey.check.send");

/** A case that differs from every other case of the suite by place and body, so that the queue can count it. */
function aCountable(region: string, bodyKind: string) {
  return {
    telling: aTelling({ place: { region, place: "" }, body: { bodyKind } }),
    filters: `region=${region}&body=${bodyKind}&language=ru`,
  };
}

for (const after of [0, 5, 25, 100]) {
  test(`a connection cut ${after} ms after sending makes one case, and sending again shows its receipt`, async ({ platform }) => {
    const { telling, filters } = aCountable("KZ-62", ["court", "prosecutor", "official", "other"][[0, 5, 25, 100].indexOf(after)] ?? "");
    const officer = await colleague(platform, "officer");
    const before = await countCases(officer, filters);
    const robot = new Robot(platform.citizen);
    const check = await answerAll(robot, "ru", telling);

    await sendAndHangUp(robot, check, check.form(SEND), after);
    const receipt = await robot.press(check, SEND);
    const again = await robot.press(check, SEND);
    const reloaded = await robot.open("/ru/form/done");

    expect(readReceipt(again, "ru")).toEqual(readReceipt(receipt, "ru"));
    expect(readReceipt(reloaded, "ru")).toEqual(readReceipt(receipt, "ru"));
    expect(await countCases(officer, filters)).toBe(before + 1);
  });
}

test("ten presses at once make one case and show one receipt", async ({ platform }) => {
  const { telling, filters } = aCountable("KZ-33", "quasi_state_company");
  const officer = await colleague(platform, "officer");
  const before = await countCases(officer, filters);
  const robot = new Robot(platform.citizen);
  const check = await answerAll(robot, "ru", telling);

  const pages = await Promise.all(Array.from({ length: 10 }, () => robot.press(check, SEND)));

  expect(pages.map(({ place }) => place)).toEqual(pages.map(() => "/ru/form/done"));
  const receipts = pages.map((page) => readReceipt(page, "ru"));
  expect(receipts).toEqual(receipts.map(() => receipts[0]));
  expect(await countCases(officer, filters)).toBe(before + 1);
});

test("a sent form cannot be sent as another case: going back and answering again leads to the receipt", async ({ platform }) => {
  const { telling, filters } = aCountable("KZ-33", "investigation_body");
  const officer = await colleague(platform, "officer");
  const before = await countCases(officer, filters);
  const robot = new Robot(platform.citizen);
  await answerAll(robot, "ru", telling);
  const oldPage = await robot.open("/ru/form/words?change=1");
  const receipt = await robot.press(await robot.open("/ru/form/check"), SEND);

  const answered = await robot.press(oldPage, words("shell.ui.continue"), { narrative: "Написано после отправки." });

  expect(answered.place).toBe("/ru/form/done?notice=already_sent");
  expect(answered.text).toContain(words("citizen.notices.already_sent"));
  expect(readReceipt(answered, "ru")).toEqual(readReceipt(receipt, "ru"));
  expect(await countCases(officer, filters)).toBe(before + 1);
});

test("whoever files once more from the first page gets another case", async ({ platform }) => {
  const { telling, filters } = aCountable("KZ-33", "central_body");
  const officer = await colleague(platform, "officer");
  const before = await countCases(officer, filters);
  const robot = new Robot(platform.citizen);
  const first = readReceipt(await robot.press(await answerAll(robot, "ru", telling), SEND), "ru");
  const second = readReceipt(await robot.press(await answerAll(robot, "ru", telling), SEND), "ru");
  expect(second.number).not.toBe(first.number);
  expect(second.code).not.toBe(first.code);
  expect(await countCases(officer, filters)).toBe(before + 2);
});
