import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeIin } from "#lib/identity-number/iin.ts";

describe("an identification number", () => {
  it.each([
    ["900514399804", "the first weighing"],
    ["900514300305", "the second weighing"],
    ["061211600012", "the second weighing, born in 2006"],
  ])("%s is valid by %s", (number) => expect(judgeIin(number)).toBe("valid"));

  it("may be typed in groups", () => {
    expect(judgeIin(" 900514 399804 ")).toBe("valid");
    expect(judgeIin("900514-399804")).toBe("valid");
  });

  it.each("0123456789".split("").map((last) => `90051430038${last}`))("%s is doubtful: such numbers are not issued", (number) => {
    expect(judgeIin(number)).toBe("doubtful");
  });

  it("cannot see a slip in the eleventh digit: a hint, never a proof", () => {
    expect(["900514399804", "900514399814", "900514399824"].map(judgeIin)).toEqual(["valid", "valid", "valid"]);
  });

  it.each([
    ["901314399804", "a thirteenth month"],
    ["900230399804", "a thirtieth of February"],
    ["900500399804", "a zeroth day"],
    ["900514799804", "a century digit that does not exist"],
    ["900514099804", "the digit 0, met for some foreigners"],
  ])("%s is doubtful: %s", (number) => expect(judgeIin(number)).toBe("doubtful"));

  it.each(["", "12345", "9005143998041", "90051439980a", "٩٠٠٥١٤٣٩٩٨٠٤", "900514399804\u0000", "не знаю"])("%j is malformed", (typed) =>
    expect(judgeIin(typed)).toBe("malformed"),
  );

  it("gives one of three verdicts to anything typed, and never throws", () => {
    fc.assert(fc.property(fc.string(), (typed) => ["valid", "doubtful", "malformed"].includes(judgeIin(typed))));
  });

  it("notices every slip in one digit of the check digit", () => {
    const wrong = "0123456789"
      .split("")
      .filter((last) => last !== "4")
      .map((last) => `90051439980${last}`);
    expect(wrong.map(judgeIin)).toEqual(wrong.map(() => "doubtful"));
  });
});
