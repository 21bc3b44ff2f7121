import { describe, expect, it } from "vitest";
import { proposeAttributes, REGION_GROUPS, SUMMARY_OUTCOMES } from "#lib/anonymisation/attributes.ts";
import { summaryDocumentSchema, TEXT_LIMIT } from "#lib/anonymisation/schema.ts";
import { OUTCOMES } from "#lib/cases/schema.ts";
import { quarterOf, recentQuarters } from "#lib/deadlines/quarters.ts";
import english from "#lib/i18n/messages/en/anonymisation.json" with { type: "json" };
import errors from "#lib/i18n/messages/en/errors.json" with { type: "json" };
import { regionGroupOf } from "#lib/regions/groups.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";

const document = {
  title: "A report not registered",
  textEn: "A person complained.",
  kind: "complaint",
  regionGroup: "south",
  bodyKind: "police",
  quarter: "2026-Q4",
};

describe("attributes", () => {
  it("puts every region into a group of at least two", () => {
    const sizes = REGION_GROUPS.map((group) => REGION_CODES.filter((region) => regionGroupOf(region) === group).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(20);
  });

  it.each([
    ["2026-01-01", "2026-Q1"],
    ["2026-03-31", "2026-Q1"],
    ["2026-04-01", "2026-Q2"],
    ["2026-11-23", "2026-Q4"],
  ])("%s lies in %s", (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });

  it("lists quarters backwards over the year", () => {
    expect(recentQuarters("2026-02-10", 3)).toEqual(["2026-Q1", "2025-Q4", "2025-Q3"]);
  });

  it("proposes a coarser fact for each fact", () => {
    const facts = { kind: "complaint", regionCode: "KZ-61", bodyKind: "police", receivedOn: "2026-11-23", outcome: null } as const;
    expect(proposeAttributes(facts)).toEqual({
      kind: "complaint",
      regionGroup: "south",
      bodyKind: "police",
      quarter: "2026-Q4",
      outcome: undefined,
    });
  });

  it("knows the outcomes of cases, and no others", () => {
    expect(SUMMARY_OUTCOMES).toEqual(OUTCOMES);
  });

  it("has words for every code", () => {
    expect(Object.keys(english.regionGroups).sort()).toEqual([...REGION_GROUPS].sort());
    expect(Object.keys(english.outcomes).sort()).toEqual([...SUMMARY_OUTCOMES].sort());
  });
});

describe("a summary document", () => {
  it("takes empty texts and outcome for none, and is unchanged when parsed again", () => {
    const parsed = summaryDocumentSchema.parse({ ...document, textRu: " ", textKk: "", outcome: "" });
    expect(parsed).toEqual({ ...document, textRu: undefined, textKk: undefined, outcome: undefined });
    expect(summaryDocumentSchema.parse(parsed)).toEqual(parsed);
  });

  it.each([
    [{ title: " " }, "summary_title_missing"],
    [{ title: "x".repeat(161) }, "summary_title_too_long"],
    [{ textEn: "" }, "summary_text_en_missing"],
    [{ textKk: "x".repeat(TEXT_LIMIT + 1) }, "summary_text_too_long"],
    [{ kind: "" }, "summary_kind_missing"],
    [{ regionGroup: "KZ-61" }, "summary_region_group_missing"],
    [{ bodyKind: "Police No 5" }, "summary_body_kind_missing"],
    [{ quarter: "2026-11-23" }, "summary_quarter_wrong"],
    [{ outcome: "won" }, "summary_outcome_wrong"],
    [{ title: undefined }, "summary_title_missing"],
    [{ textEn: undefined }, "summary_text_en_missing"],
  ])("refuses %o by name", (change, code) => {
    const issues = summaryDocumentSchema.safeParse({ ...document, ...change }).error?.issues ?? [];
    expect(issues.map(({ message }) => message)).toContain(code);
    expect(errors).toHaveProperty(code);
  });
});
