import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { allInForceOn, inForceOn } from "#lib/deadlines/in-force.ts";

const day = fc.integer({ min: 0, max: 60 }).map((offset) => Temporal.PlainDate.from("2026-01-01").add({ days: offset }));
const rule = fc.record({
  code: fc.constantFrom("consideration", "forwarding", "extension_notice"),
  version: fc.integer({ min: 1, max: 5 }),
  validFrom: day.map(String),
  validTo: fc.option(day.map(String)),
});
const rules = fc.uniqueArray(rule, { selector: ({ code, version }) => `${code}/${version}` });

describe("the rules in force on a day", () => {
  it("are for each code the one version that would be found for it alone, and no code that has none", () => {
    fc.assert(
      fc.property(rules, day, (all, on) => {
        const found = new Map(allInForceOn(all, on).map((one) => [one.code, one]));
        for (const code of new Set(all.map((one) => one.code))) {
          const versions = all.filter((one) => one.code === code);
          if (found.has(code)) expect(found.get(code)).toBe(inForceOn(versions, on));
          else expect(() => inForceOn(versions, on)).toThrow("rule_not_in_force");
        }
        expect(found.size).toBe(allInForceOn(all, on).length);
      }),
    );
  });
});
