import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { answerAll, fileAll, fileSubmission, follow, readReceipt } from "#tests/e2e/robot/filing.ts";
import { elementsIn, rawText } from "#tests/e2e/robot/html.ts";
import type { RobotPage } from "#tests/e2e/robot/page.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling, fitting, KINDS, MODES, NO_NAME, type Telling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const WAYS = KINDS.flatMap((kind, row) => MODES.map((mode, column) => ({ kind, mode, locale: LOCALES[(row + column) % 3] as Locale })));

/** An anonymous complaint is a signal in law, for which no time limit runs, and people are told so. */
function inLaw(kind: string, mode: string): string {
  return kind === "complaint" && mode === "anonymous" ? "signal" : kind;
}

/** A signal has no name, whatever would be answered elsewhere. */
function modeOf(kind: string, mode: string): string {
  return kind === "signal" ? "anonymous" : mode;
}

test.describe("plain form posts file", () => {
  for (const { kind, mode, locale } of WAYS) {
    test(`a ${mode} ${kind} in ${locale}`, async ({ platform }) => {
      const words = wordsOf(locale);
      const robot = new Robot(platform.citizen);
      const named = aTelling({ kind: { kind }, reach: { identityMode: mode } });
      const receipt = await fileAll(robot, locale, mode === "anonymous" ? { ...named, ...NO_NAME } : named);
      expect(receipt.heading).toBe(words("citizen.receipt.title", { kind: inLaw(kind, mode) }));
      expect(receipt.text.includes(words("citizen.receipt.decideBy"))).toBe(inLaw(kind, mode) !== "signal");
      const { number, code } = readReceipt(receipt, locale);

      const followed = await follow(new Robot(platform.citizen), locale, { number, code });
      expect(followed.heading).toBe(words("track.status.registered.title"));
      expect(followed.text).toContain(words("track.status.heading", { number }));

      const file = await openCase(await colleague(platform, "officer"), number);
      const english = wordsOf("en");
      expect(file.heading).toBe(`${english(`cases.kinds.${inLaw(kind, mode)}`)} ${number}`);
      expect(file.fact(english("cases.facts.identityMode"))).toBe(english(`cases.identityModes.${modeOf(kind, mode)}`));
      expect(file.fact(english("cases.facts.language"))).toBe(english(`cases.languages.${locale}`));
    });
  }
});

test("the body may be unknown, and then its name is not asked", async ({ platform }) => {
  const robot = new Robot(platform.citizen);
  const telling = aTelling({ body: { bodyKind: "not_known" }, "body-name": { bodyName: "is never asked" } });
  const check = await answerAll(robot, "en", telling);
  expect(check.text).not.toContain(wordsOf("en")("journey.check.bodyName"));
  await robot.press(check, wordsOf("en")("journey.check.send"));
});

test("the officer reads letter for letter what the person wrote", async ({ platform }) => {
  const narrative = "  Бірінші жол: «Әңгүгқұөһі», Ё, ₸ 5 000.\n\n\tЕкінші жол — 1 < 2 && 3 > 2; \"тырнақша\" & 'дәйекше' &amp; 😀 עברית\n";
  const place = "<b>Қайың</b> көшесі & 4-үй";
  const { number } = await fileSubmission(
    new Robot(platform.citizen),
    "kk",
    aTelling({ words: { narrative }, place: { region: "KZ-61", place } }),
  );
  const officer = await colleague(platform, "officer");
  const file = await officer.press(await openCase(officer, number), wordsOf("en")("cases.steps.take.submit"));
  const shown = file.root;
  expect(file.fact(wordsOf("en")("cases.content.place"))).toBe(place);
  expect(elementsIn(shown, ({ attributes }) => attributes.lang === "").map(rawText)).toContain(narrative);
});

test("changing an answer forgets what no longer belongs to it", async ({ platform }) => {
  const words = wordsOf("en");
  const robot = new Robot(platform.citizen);
  await answerAll(robot, "en", aTelling({ words: { narrative: "I changed my mind about my name." } }));

  const reach = await robot.open("/en/form/reach?change=1");
  const safe = await robot.press(reach, words("shell.ui.continue"), NO_NAME.reach);
  expect(safe.place).toBe("/en/form/safe?change=1");
  expect(safe.html).not.toMatch(/Бағдагүл|bagdagul/);
  const check = await robot.press(safe, words("shell.ui.continue"), NO_NAME.safe);
  expect(check.place).toBe("/en/form/check");
  expect(check.html).not.toContain("Бағдагүл");
  const { number } = readReceipt(await robot.press(check, words("journey.check.send")), "en");

  const officer = await colleague(platform, "officer");
  const taken = await officer.press(await openCase(officer, number), words("cases.steps.take.submit"));
  const opened = await officer.press(taken, words("cases.steps.identity.submit"), { reason: "To see that the name is really gone." });
  expect(opened.fact(words("cases.identity.fullName"))).toBe(words("shell.ui.notProvided"));
  expect(opened.html).not.toContain("Бағдагүл");
});

test.describe("what is wrong comes back with a sentence, and everything typed stays", () => {
  const wrong = [
    { at: "danger", filling: {}, error: "danger_missing", field: "danger" },
    { at: "about", filling: {}, error: "about_missing", field: "about" },
    { at: "kind", filling: {}, error: "kind_missing", field: "kind" },
    { at: "reach", filling: {}, error: "identity_mode_missing", field: "identityMode" },
    { at: "body", filling: {}, error: "body_kind_missing", field: "bodyKind" },
    { at: "body-name", filling: { bodyName: " " }, error: "body_name_missing", field: "bodyName" },
    { at: "place", filling: { place: "Өзен" }, error: "region_missing", field: "region", kept: { place: "Өзен" } },
    { at: "held", filling: { heldName: "ИВС" }, error: "held_missing", field: "held", kept: { heldName: "ИВС" } },
    {
      at: "time",
      filling: { "time.day": "31", "time.month": "4", about: "кеше" },
      error: "date_not_in_calendar",
      field: "time",
      kept: { "time.day": "31", about: "кеше" },
    },
    { at: "words", filling: { narrative: "\n " }, error: "words_missing", field: "narrative" },
    {
      at: "rights",
      filling: { "rights.life": "yes", "rights.health": "yes", "rights.labour": "yes", "rights.torture": "yes" },
      error: "too_many_ticked",
      field: "rights-life",
      mended: { "rights.torture": null },
    },
    { at: "contact", filling: { fullName: "", address: "Өзен" }, error: "full_name_missing", field: "fullName", kept: { address: "Өзен" } },
    { at: "safe", filling: { phone: "жоқ", email: "a@b" }, error: "phone_wrong", field: "phone", kept: { phone: "жоқ", email: "a@b" } },
  ];

  for (const locale of LOCALES) {
    test(`on every page of the form, in ${locale}`, async ({ platform }) => {
      const words = wordsOf(locale);
      const forward = words("shell.ui.continue");
      const robot = new Robot(platform.citizen);
      const telling = aTelling();
      let page = await robot.open(`/${locale}/form/danger`);
      for (const { at, filling, error, field, kept = {}, mended } of wrong) {
        page = await answersUntil(robot, page, at, forward, telling);
        const refused = await robot.press(page, forward, filling as Record<string, string>);
        expect(refused.place, at).toBe(page.place);
        expect(refused.errors, at).toContain(words(`errors.${error}`));
        expect(
          refused.links().some(({ href, words: link }) => href === `#${field}` && link === words(`errors.${error}`)),
          at,
        ).toBe(true);
        expect(refused.title.startsWith(words("shell.ui.errorPrefix")), at).toBe(true);
        for (const [name, value] of Object.entries(kept)) expect(refused.form(forward).value(name), `${at}: ${name}`).toBe(value);
        page = await robot.press(refused, forward, mended ?? telling[at as keyof typeof telling]);
        expect(page.errors).toEqual([]);
      }
      expect((await answersUntil(robot, page, "check", forward, telling)).place).toBe(`/${locale}/form/check`);
    });
  }
});

/** Answers rightly until the page that is wanted, or until there is nothing left to answer. */
async function answersUntil(robot: Robot, from: RobotPage, wanted: string, forward: string, telling: Telling): Promise<RobotPage> {
  let page = from;
  while (page.offers(forward) && page.form(forward).value("page") !== wanted) {
    const form = page.form(forward);
    page = await robot.press(page, forward, fitting(telling[form.value("page") as keyof Telling], form.names));
    expect(page.errors).toEqual([]);
  }
  return page;
}
