import { describe, expect, it } from "vitest";
import { inFigures } from "#lib/deadlines/day-in-figures.ts";
import { openTopicSchema } from "#lib/topics/schema.ts";
import { topicState } from "#lib/topics/state.ts";

const DAYS = { opensOn: "2026-12-01", closesOn: "2026-12-31", closedOn: null };

describe("a topic", () => {
  it.each([
    ["2026-11-30", "planned"],
    ["2026-12-01", "open"],
    ["2026-12-31", "open"],
    ["2027-01-01", "closed"],
  ])("is on %s: %s", (day, state) => {
    expect(topicState(DAYS, day)).toBe(state);
  });

  it("closed early stays closed, even on that day and before its first", () => {
    for (const day of ["2026-11-30", "2026-12-10", "2026-12-11"])
      expect(topicState({ ...DAYS, closedOn: "2026-12-10" }, day)).toBe("closed");
  });
});

const form = (changes: Record<string, string> = {}) => ({
  opensOn: "1.12.2026",
  closesOn: "31.12.2026",
  titleKk: "Атауы",
  titleRu: "Название",
  titleEn: "Title",
  textKk: "Мәтін",
  textRu: "Текст",
  textEn: "Text",
  questionsKk: "a\n\n b ",
  questionsRu: "a\nb",
  questionsEn: "a\nb",
  ...changes,
});
const problems = (changes: Record<string, string>) =>
  openTopicSchema.safeParse(form(changes)).error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

describe("the form of a topic", () => {
  it("takes days as they are written here and questions one a line", () => {
    expect(openTopicSchema.parse(form())).toMatchObject({ opensOn: "2026-12-01", closesOn: "2026-12-31", questionsKk: ["a", "b"] });
    expect(inFigures("2026-12-01")).toBe("01.12.2026");
  });

  it.each([
    [{ closesOn: "31.02.2026" }, "closesOn topic_day_wrong"],
    [{ closesOn: "2026-12-31" }, "closesOn topic_day_wrong"],
    [{ titleEn: " " }, "titleEn topic_title_missing"],
    [{ textKk: "" }, "textKk topic_text_missing"],
    [{ questionsRu: "a" }, "questionsRu topic_questions_differ"],
    [{ questionsEn: "" }, "questionsEn topic_questions_differ"],
    [{ questionsKk: "a\nb\nc\nd" }, "questionsKk topic_questions_too_many"],
  ])("refuses %j", (changes, problem) => {
    expect(problems(changes)).toContain(problem);
  });
});
