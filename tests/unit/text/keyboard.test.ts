import { describe, expect, it } from "vitest";
import { editDistance } from "#lib/text/edit-distance.ts";
import { readingsOf } from "#lib/text/keyboard.ts";

describe("readings of a typed text", () => {
  it.each([
    ["gjkbwbz", "полиция"],
    ["5sksv", "ғылым"],
    ["0fhfufyls", "қараганды"],
    ["зщдшсу", "police"],
    ["prokuratura", "прокуратура"],
    ["Zhambyl", "жамбыл"],
  ])("of %s contain %s", (typed, meant) => {
    expect(readingsOf(typed)).toContain(meant);
  });

  it("begin with what was typed", () => {
    expect(readingsOf("Суд")[0]).toBe("суд");
  });
});

describe("the distance of two words", () => {
  it.each([
    ["суд", "суд", 0],
    ["суд", "судь", 1],
    ["суд", "сд", 1],
    ["суд", "сду", 1],
    ["суд", "сад", 1],
    ["суд", "сень", 3],
    ["", "суд", 3],
  ])("%j and %j is %d", (a, b, slips) => {
    expect(editDistance(a, b, 2)).toBe(slips);
    expect(editDistance(b, a, 2)).toBe(slips);
  });
});
