import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { answerPage } from "#lib/intake/answer.ts";
import { dateRemark } from "#lib/intake/date-parts.ts";
import { LINE_LIMIT, WORDS_LIMIT } from "#lib/intake/free-text.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { WHOLE } from "./journeys.ts";

const errorsOf = (question: Question, typed: Fields, answers = WHOLE) =>
  answerPage({ answers, attempts: {} }, question, typed).attempts[question]?.errors;
const time = (day: string, month: string, year: string) => ({ "time.day": day, "time.month": month, "time.year": year });

describe("a page that was left empty", () => {
  it.each<[Question, Record<string, string>]>([
    ["danger", { danger: "danger_missing" }],
    ["about", { about: "about_missing" }],
    ["kind", { kind: "kind_missing" }],
    ["held", { held: "held_missing" }],
    ["body", { bodyKind: "body_kind_missing" }],
    ["body-name", { bodyName: "body_name_missing" }],
    ["place", { region: "region_missing" }],
    ["words", { narrative: "words_missing" }],
    ["reach", { identityMode: "identity_mode_missing" }],
    ["contact", { fullName: "full_name_missing" }],
  ])("%s says what is missing", (question, errors) => expect(errorsOf(question, {})).toEqual(errors));

  it.each<Question>([
    "device",
    "group",
    "time",
    "rights",
    "effect",
    "earlier",
    "wish",
    "evidence",
    "trusted",
    "safe",
    "consents",
    "mask",
    "reprisal",
  ])("%s is an answer even so: nothing has to be given there", (question) => expect(errorsOf(question, {})).toBeUndefined());

  it("of somebody who writes for another says what is missing", () => {
    expect(errorsOf("authority", {}, { ...WHOLE, about: { about: "cared_for" } })).toEqual({ authority: "authority_missing" });
  });

  it("is an answer of a child that gives no name", () => {
    expect(errorsOf("contact", {}, { danger: { danger: "no", manner: "child" } })).toBeUndefined();
  });

  it("may be more than three rights only with a sentence", () => {
    const ticks = Object.fromEntries(["life", "torture", "health", "labour"].map((right) => [`rights.${right}`, "yes"]));
    expect(errorsOf("rights", ticks)).toEqual({ "rights.life": "too_many_ticked" });
  });
});

describe("a date", () => {
  it.each([
    [time("31", "2", "2025"), { "time.day": "date_not_in_calendar" }],
    [time("29", "2", "2025"), { "time.day": "date_not_in_calendar" }],
    [time("31", "4", ""), { "time.day": "date_not_in_calendar" }],
    [time("32", "1", "2025"), { "time.day": "date_day_wrong" }],
    [time("0", "1", "2025"), { "time.day": "date_day_wrong" }],
    [time("5", "13", "2025"), { "time.month": "date_month_wrong" }],
    [time("5", "", "2025"), { "time.month": "date_month_missing" }],
    [time("5", "қаңтар", "2025"), { "time.month": "date_not_a_number" }],
    [time("", "", "25"), { "time.year": "date_year_wrong" }],
    [time("", "", "20255"), { "time.year": "date_not_a_number" }],
  ])("%j is refused in a sentence", (typed, errors) => expect(errorsOf("time", typed)).toEqual(errors));

  it.each([
    time("29", "2", ""),
    time("29", "02", "2024"),
    time("", "", "1990"),
    time("", "6", ""),
    time(" 5", "7 ", "2026"),
    time("1", "1", "2027"),
  ])("%j is accepted", (typed) => expect(errorsOf("time", typed)).toBeUndefined());

  it("long ago earns a remark and never blocks", () => {
    const today = Temporal.PlainDate.from("2026-11-23");
    const remark = (day: string, month: string, year: string) => dateRemark({ day, month, year }, today);
    expect(remark("22", "11", "2025")).toBe("long_ago");
    expect(remark("23", "11", "2025")).toBeNull();
    expect(remark("", "", "2024")).toBe("long_ago");
    expect(remark("", "", "2025")).toBeNull();
    expect(remark("", "5", "")).toBeNull();
    expect(errorsOf("time", time("1", "1", "1950"))).toBeUndefined();
  });
});

describe("a person's own words", () => {
  it("may be one letter, in any language, with emoji and line breaks", () => {
    for (const narrative of ["ә", "Помогите", "救救我", "🙏\n\tОл үйде 👨‍👩‍👧"]) expect(errorsOf("words", { narrative })).toBeUndefined();
  });

  it("are kept letter for letter", () => {
    const narrative = "  Бірінші жол\n\n   екінші  жол ";
    expect(toSubmission({ ...WHOLE, words: { narrative } }, "kk").content.narrative).toBe(narrative);
  });

  it("may be as long as the limit and not longer", () => {
    expect(errorsOf("words", { narrative: "ұ".repeat(WORDS_LIMIT) })).toBeUndefined();
    expect(errorsOf("words", { narrative: "ұ".repeat(WORDS_LIMIT + 1) })).toEqual({ narrative: "words_too_long" });
    expect(errorsOf("place", { region: "KZ-75", place: "ұ".repeat(LINE_LIMIT + 1) })).toEqual({ place: "line_too_long" });
  });

  it("with marks nobody can see come back without them, to be looked over", () => {
    const typed = "бір\u000bекі\u0000үш\u007f\u0085төрт\tбес";
    const { attempts } = answerPage({ answers: WHOLE, attempts: {} }, "words", { narrative: typed });
    expect(attempts.words?.errors).toEqual({ narrative: "text_unprintable" });
    expect(attempts.words?.fields.narrative).toBe("бір\nекіүш\nтөрт\tбес");
    expect(errorsOf("words", attempts.words?.fields ?? {})).toBeUndefined();
  });
});

describe("ways to reach a person", () => {
  const contact = (fields: Fields) => errorsOf("safe", fields);

  it.each(["+7 701 123 45 67", "8 (7172) 55-55-55", "87011234567 (көршім)"])("%s is a telephone number", (phone) => {
    expect(contact({ phone })).toBeUndefined();
  });

  it("a number without figures and an address without @ are questioned", () => {
    expect(contact({ phone: "жоқ" })).toEqual({ phone: "phone_wrong" });
    expect(contact({ email: "aigul.example.kz" })).toEqual({ email: "email_incomplete" });
  });

  it.each(["900514300384", "12", "жоқ"])("a doubtful identification number never blocks: %s", (iin) => {
    expect(errorsOf("contact", { fullName: "Айгүл", iin })).toBeUndefined();
  });
});

describe("the finished submission", () => {
  it("separates who speaks from what is said", () => {
    const { identity, content, ...codes } = toSubmission(WHOLE, "kk");
    expect(codes).toEqual({
      kind: "complaint",
      language: "kk",
      manner: "usual",
      aboutWhom: "self",
      identityMode: "named",
      regionCode: "KZ-75",
      bodyKind: "police",
      heldIn: "police_custody",
      rights: ["liberty_and_security"],
      inDanger: false,
      reprisal: "afraid",
      consents: ["body_facts", "experts"],
    });
    expect(identity).toEqual({ ...WHOLE.contact, ...WHOLE.safe });
    expect(content).toEqual({
      bodyName: "Үйеңкі аудандық полиция бөлімі",
      place: "Үйеңкі көшесі",
      when: { day: 3, month: 11, year: 2026 },
      narrative: "Мені он төрт сағат ұстады.",
      effect: "Ұйықтай алмаймын.",
      earlier: { step: "waiting", whom: "прокуратура", court: "no_court" },
      wish: "Кешірім сұрасын.",
      evidence: { answer: "have", note: "дәрігердің анықтамасы" },
      masks: "он төрт",
    });
  });

  it("does not exist while a question is open", () => {
    expect(() => toSubmission({ ...WHOLE, words: undefined }, "kk")).toThrow("journey_not_finished");
  });
});
