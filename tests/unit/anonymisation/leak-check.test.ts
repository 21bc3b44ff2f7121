import { describe, expect, it } from "vitest";
import { findLeaks } from "#lib/anonymisation/leak-check.ts";
import { CLEAN } from "./clean-texts.ts";
import { LEAKING, PEOPLE } from "./leaking-texts.ts";

describe("the leak check stops", () => {
  it.each(LEAKING)("$who, $kind: $why", ({ who, text, kind }) => {
    const leaks = findLeaks({ textEn: text }, PEOPLE[who]);
    expect(leaks.map((leak) => leak.kind)).toContain(kind);
  });
});

describe("the leak check lets pass", () => {
  it.each(CLEAN)("$who: $text", ({ who, text }) => {
    expect(findLeaks({ textEn: text }, PEOPLE[who])).toEqual([]);
  });
});
