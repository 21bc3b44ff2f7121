import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { BUTTON, decisionOn, REASON, step, takenCase } from "#tests/e2e/robot/casework.ts";
import { fileSubmission, follow, type Receipt } from "#tests/e2e/robot/filing.ts";
import type { RobotPage } from "#tests/e2e/robot/page.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling, NO_NAME } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const NAME = { identityMode: "confidential", fullName: "Бағдагүл Ерсінқызы Тоқтар", phone: "+7 701 555 01 02", hours: "evening" };

const aSignal = (robot: Robot, locale: Locale = "en") => fileSubmission(robot, locale, { ...aTelling(), ...NO_NAME });

/** Follows a case and opens the form that asks for a name. */
async function nameForm(robot: Robot, locale: Locale, receipt: Receipt): Promise<RobotPage> {
  return robot.open((await follow(robot, locale, receipt)).link(wordsOf(locale)("upgrade.offer.link")));
}

for (const locale of LOCALES) {
  test(`a signal gets a name and is a complaint with its old number, in ${locale}`, async ({ platform }) => {
    const words = wordsOf(locale);
    const english = wordsOf("en");
    const robot = new Robot(platform.citizen);
    const receipt = await aSignal(robot, locale);
    const form = await nameForm(robot, locale, receipt);
    const check = await robot.press(form, words("shell.ui.continue"), NAME);
    expect(check.place).toBe(`/${locale}/track/case/name/check`);
    expect(check.fact(words("journey.check.fullName"))).toBe(NAME.fullName);
    expect(check.fact(words("journey.check.hours"))).toBe(words("journey.safe.evening"));
    expect(check.fact(words("journey.check.identityMode"))).toBe(words("journey.check.confidential"));

    const done = await robot.press(check, words("upgrade.check.confirm"));
    expect(done.place).toBe(`/${locale}/track/case?upgraded=1`);
    expect(done.text).toContain(words("upgrade.doneTitle"));
    expect(done.text).toContain(words("track.status.heading", { number: receipt.number }));
    expect(done.fact(words("track.dates.decideBy"))).not.toBe(words("track.dates.none"));
    expect(done.fact(words("track.dates.upgraded"))).toBe(done.fact(words("track.dates.received")));
    expect(done.html).not.toContain(NAME.fullName);
    expect(done.links().map((link) => link.words)).not.toContain(words("upgrade.offer.link"));

    // Back and once more: the same page, and no second entry.
    const again = await robot.press(check, words("upgrade.check.confirm"));
    expect(again.place).toBe(done.place);
    expect(again.text).toBe(done.text);

    const officer = await colleague(platform, "officer");
    const file = await openCase(officer, receipt.number);
    expect(file.heading).toBe(`${english("cases.kinds.complaint")} ${receipt.number}`);
    expect(file.fact(english("cases.facts.identityMode"))).toBe(english("cases.identityModes.confidential"));
    expect(file.fact(english("cases.facts.upgradedOn"))).toBe(file.fact(english("cases.facts.receivedOn")));
    const taken = await officer.press(file, BUTTON.take);
    expect(taken.text).toContain(english("cases.events.submission.upgraded", { kind: "signal" }));
    expect(taken.text).toContain(english("cases.events.submission.lodged", { kind: "signal" }));
    const opened = await officer.press(taken, BUTTON.identity, { reason: REASON });
    expect(opened.fact(english("cases.identity.fullName"))).toBe(NAME.fullName);
  });
}

test("leaving it as it is changes nothing", async ({ platform }) => {
  const words = wordsOf("en");
  const robot = new Robot(platform.citizen);
  const receipt = await aSignal(robot);
  const check = await robot.press(await nameForm(robot, "en", receipt), words("shell.ui.continue"), NAME);
  const left = await robot.open(check.link(words("upgrade.check.stay")));
  expect(left.fact(words("track.dates.decideBy"))).toBe(words("track.dates.none"));
  const file = await openCase(await colleague(platform, "officer"), receipt.number);
  expect(file.heading).toBe(`${words("cases.kinds.signal")} ${receipt.number}`);
});

test("what is missing is said, and everything typed stays", async ({ platform }) => {
  const words = wordsOf("en");
  const robot = new Robot(platform.citizen);
  const form = await nameForm(robot, "en", await aSignal(robot));
  const refused = await robot.press(form, words("shell.ui.continue"), { ...NAME, fullName: "", email: "a@b" });
  expect(refused.place).toBe("/en/track/case/name");
  expect(refused.errors).toEqual(expect.arrayContaining([words("errors.upgrade_name_missing"), words("errors.email_incomplete")]));
  expect(refused.title.startsWith(words("shell.ui.errorPrefix"))).toBe(true);
  expect(refused.form(words("shell.ui.continue")).value("phone")).toBe(NAME.phone);
  expect((await robot.open("/en/track/case/name/check")).place).toBe("/en/track/case/name");
});

test("only an open signal is asked, and only with its code", async ({ platform }) => {
  const words = wordsOf("en");
  const stranger = new Robot(platform.citizen);
  for (const page of ["name", "name/check"]) expect((await stranger.open(`/en/track/case/${page}`)).place).toBe("/en/track?ended=1");

  const named = new Robot(platform.citizen);
  const complaint = await follow(named, "en", await fileSubmission(named, "en", aTelling()));
  expect(complaint.links().map((link) => link.words)).not.toContain(words("upgrade.offer.link"));
  expect((await named.open("/en/track/case/name")).place).toBe("/en/track/case");
});

test("a signal that the office ended meanwhile stays one, and the person is told", async ({ platform }) => {
  const words = wordsOf("en");
  const taken = await takenCase(platform, "officer", NO_NAME);
  const robot = new Robot(platform.citizen);
  const check = await robot.press(await nameForm(robot, "en", taken.receipt), words("shell.ui.continue"), NAME);
  await step(taken, "decline", decisionOn(taken.page, "decline"));
  const late = await robot.press(check, words("upgrade.check.confirm"));
  expect(late.place).toBe("/en/track/case?upgraded=0");
  expect(late.text).toContain(words("upgrade.notPossible"));
  expect(late.html).not.toContain(NAME.fullName);
});
