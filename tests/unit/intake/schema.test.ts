import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { answerPage } from "#lib/intake/answer.ts";
import { dateRemark } from "#lib/intake/date-parts.ts";
import { LINE_LIMIT, WORDS_LIMIT } from "#lib/intake/free-text.ts";
import type { Fields, Question } from "#lib/intake/journey.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { WHOLE } from "./journeys.ts";

const errorsOf = (question: Question, typed: Fields, answers = WHOLE) =>
  answerPage({ answers, attempts: {} }, question, typed).attempts[question]?.errors;
const time = (day: string, month: string, year: string) => ({ "time.day": day, "time.month": month, "time.year": year });

describe("a page that was left empty", () => {
  it.each<[Question, Record<string, string>]>([
    ["kind", { kind: "kind_missing" }],
    ["body", { bodyKind: "body_kind_missing" }],
    ["body-name", { bodyName: "body_name_missing" }],
    ["place", { region: "region_missing" }],
    ["words", { narrative: "words_missing" }],
    ["reach", { identityMode: "identity_mode_missing" }],
    ["contact", { fullName: "full_name_missing" }],
  ])("%s says what is missing", (question, errors) => expect(errorsOf(question, {})).toEqual(errors));

  it("is an answer where nothing has to be given: the time, and contact without a name", () => {
    expect(errorsOf("time", {})).toBeUndefined();
    expect(errorsOf("contact", {}, { ...WHOLE, reach: { identityMode: "anonymous" } })).toBeUndefined();
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
  const contact = (fields: Fields) => errorsOf("contact", { fullName: "Айгүл", ...fields });

  it.each(["+7 701 123 45 67", "8 (7172) 55-55-55", "87011234567 (көршім)"])("%s is a telephone number", (phone) => {
    expect(contact({ phone })).toBeUndefined();
  });

  it("a number without figures and an address without @ are questioned", () => {
    expect(contact({ phone: "жоқ" })).toEqual({ phone: "phone_wrong" });
    expect(contact({ email: "aigul.example.kz" })).toEqual({ email: "email_incomplete" });
  });

  it.each(["900514300384", "12", "жоқ"])("a doubtful identification number never blocks: %s", (iin) => {
    expect(contact({ iin })).toBeUndefined();
  });
});

describe("the finished submission", () => {
  it("separates who speaks from what is said", () => {
    expect(toSubmission(WHOLE, "kk")).toEqual({
      kind: "complaint",
      language: "kk",
      identityMode: "named",
      regionCode: "KZ-75",
      bodyKind: "police",
      identity: { fullName: "Қуаныш Мәлік", address: "Алматы", phone: "+77010000017", email: "k@example.kz", iin: "900514399804" },
      content: {
        bodyName: "Үйеңкі аудандық полиция бөлімі",
        place: "Үйеңкі көшесі",
        when: { day: 3, month: 11, year: 2026 },
        narrative: "Мені он төрт сағат ұстады.",
      },
    });
  });

  it("does not exist while a question is open", () => {
    expect(() => toSubmission({ ...WHOLE, words: undefined }, "kk")).toThrow("journey_not_finished");
  });
});
