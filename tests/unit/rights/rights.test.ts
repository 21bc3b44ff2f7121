import { describe, expect, it } from "vitest";
import en from "#lib/i18n/messages/en/rights.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/rights.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/rights.json" with { type: "json" };
import { MOST_RIGHTS, namedRights, RIGHTS, type Right } from "#lib/rights/rights.ts";

const TEXTS: Record<string, Record<Right, { name: string; hint: string }>> = { kk, ru, en };

describe("rights", () => {
  it.each(Object.entries(TEXTS))("have exactly their names and explanations in %s", (_, texts) => {
    expect(Object.keys(texts)).toEqual([...RIGHTS]);
    expect(new Set(Object.values(texts).map(({ name }) => name)).size).toBe(RIGHTS.length);
  });

  it.each(Object.entries(TEXTS))("are explained in %s in one short sentence", (_, texts) => {
    for (const { name, hint } of Object.values(texts)) {
      expect(name.length, name).toBeLessThanOrEqual(60);
      expect(hint.match(/[.!?]/g), hint).toHaveLength(1);
      expect(hint.split(/\s+/).length, hint).toBeLessThanOrEqual(14);
    }
  });

  it("end with not being sure, and fewer can be chosen than there are", () => {
    const named = namedRights((key) => key);
    expect(named.at(-1)).toEqual({ code: "not_sure", name: "not_sure.name", hint: "not_sure.hint" });
    expect(MOST_RIGHTS).toBeLessThan(RIGHTS.length);
  });
});
