import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#lib/audit/canonical-json.ts";

describe("canonical JSON", () => {
  it("sorts keys, at every depth, and leaves no spaces", () => {
    expect(canonicalJson({ role: "officer", act: "case.closed", data: { z: 1, a: { y: "ә", b: 2 } } })).toBe(
      '{"act":"case.closed","data":{"a":{"b":2,"y":"ә"},"z":1},"role":"officer"}',
    );
  });

  it("spells one value in one way, whatever the order of its keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(backwards)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
      }),
    );
  });

  it("spells lists, truth and nothing as JSON does", () => {
    expect(canonicalJson({ b: [1, "a", { d: true, c: null }], a: [] })).toBe('{"a":[],"b":[1,"a",{"c":null,"d":true}]}');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])("refuses %d, which has no single spelling", (number) => {
    expect(() => canonicalJson({ number })).toThrow("one spelling");
  });
});
