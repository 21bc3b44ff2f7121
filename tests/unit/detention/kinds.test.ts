import { describe, expect, it } from "vitest";
import { DETENTION_KINDS, isDeprivedOfLiberty } from "#lib/detention/kinds.ts";
import en from "#lib/i18n/messages/en/detention.json" with { type: "json" };
import kk from "#lib/i18n/messages/kk/detention.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/detention.json" with { type: "json" };

describe("kinds of places of detention", () => {
  it.each(Object.entries({ kk, ru, en }))("have exactly their names in %s, each short enough for a card", (_, names) => {
    expect(Object.keys(names)).toEqual([...DETENTION_KINDS]);
    expect(new Set(Object.values(names)).size).toBe(DETENTION_KINDS.length);
    expect(Object.values(names).filter((name) => name.length > 70)).toEqual([]);
  });

  it("begin with nowhere, the only one that a person can leave", () => {
    expect(DETENTION_KINDS.filter((kind) => !isDeprivedOfLiberty(kind))).toEqual(["none"]);
    expect(DETENTION_KINDS[0]).toBe("none");
  });
});
