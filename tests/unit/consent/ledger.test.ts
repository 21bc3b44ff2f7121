import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disclosuresIn, isAgreed, newestAnswer } from "#lib/consent/ledger.ts";
import { DISCLOSURES, IDENTITY_MODES, TYPED_KINDS } from "#lib/intake/choices.ts";

const anyAnswer = fc.record({ disclosure: fc.constantFrom(...DISCLOSURES), given: fc.boolean() });
const anyHistory = fc.array(anyAnswer, { maxLength: 30 });
const anyDisclosure = fc.constantFrom(...DISCLOSURES);

describe("an answer to a disclosure", () => {
  it("counts when it is the newest to this one, whatever was said before and about others", () => {
    fc.assert(
      fc.property(anyHistory, anyAnswer, anyHistory, (before, answer, after) => {
        const others = after.filter(({ disclosure }) => disclosure !== answer.disclosure);
        expect(isAgreed([...before, answer, ...others], answer.disclosure)).toBe(answer.given);
      }),
    );
  });

  it("is no where nothing was ever said", () => {
    fc.assert(
      fc.property(anyHistory, anyDisclosure, (history, disclosure) => {
        const others = history.filter((answer) => answer.disclosure !== disclosure);
        expect(newestAnswer(others, disclosure)).toBeNull();
        expect(isAgreed(others, disclosure)).toBe(false);
      }),
    );
  });
});

describe("the disclosures of a case", () => {
  it("always have whatever was agreed to, so that it can be taken back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPED_KINDS), fc.constantFrom(...IDENTITY_MODES), anyHistory, (kind, identityMode, history) => {
        const offered = disclosuresIn({ kind, identityMode }, history);
        for (const disclosure of DISCLOSURES) if (isAgreed(history, disclosure)) expect(offered).toContain(disclosure);
      }),
    );
  });

  it.each(IDENTITY_MODES)("offer to tell a name only where it is given openly: %s", (identityMode) => {
    expect(disclosuresIn({ kind: "complaint", identityMode }, []).includes("body_name")).toBe(identityMode === "named");
  });

  it("of an opinion are about no body", () => {
    expect(disclosuresIn({ kind: "opinion", identityMode: "named" }, [])).toEqual(["experts", "statistics"]);
  });
});
