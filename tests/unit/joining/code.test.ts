import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessCodeFor, parseAccessCode } from "#lib/crypto/access-code.ts";
import { groupCode } from "#lib/crypto/code-letters.ts";
import { joinCodeFor, parseJoinCode } from "#lib/crypto/join-code.ts";
import { invitationLocator, openLine, sealLine } from "#lib/joining/record.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";

const KEY = randomBytes(32);
const PEPPERS = { locator: randomBytes(32), key: randomBytes(32) };
const accessCode = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((token) => accessCodeFor(KEY, token));

describe("the code of a link", () => {
  it("follows from the access code, is another one, and is read back as it stands in the link", () => {
    fc.assert(
      fc.property(accessCode, (access) => {
        const code = joinCodeFor(KEY, access);
        expect(joinCodeFor(KEY, access)).toBe(code);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{21}$/);
        expect(parseJoinCode(groupCode(code).toLowerCase())).toEqual({ ok: true, code });
        expect(parseAccessCode(access)).not.toEqual({ ok: true, code });
      }),
    );
  });

  it("is not to be had from another key or another access code", () => {
    fc.assert(
      fc.property(accessCode, accessCode, (one, other) => {
        fc.pre(one !== other);
        expect(joinCodeFor(KEY, one)).not.toBe(joinCodeFor(KEY, other));
        expect(joinCodeFor(randomBytes(32), one)).not.toBe(joinCodeFor(KEY, one));
      }),
    );
  });

  it("never finds what an access code finds, even if the letters were the same", () => {
    fc.assert(
      fc.property(accessCode, (code) => {
        expect(invitationLocator(code, PEPPERS).equals(accessLocator(code, PEPPERS))).toBe(false);
      }),
    );
  });
});

describe("the line for others", () => {
  it("opens with its own code and no other, letter for letter", () => {
    fc.assert(
      fc.property(accessCode, accessCode, fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (one, other, line) => {
        fc.pre(one !== other);
        const sealed = sealLine(line, one, PEPPERS);
        expect(openLine(sealed, one, PEPPERS)).toBe(line);
        expect(() => openLine(sealed, other, PEPPERS)).toThrow();
      }),
      { numRuns: 50 },
    );
  });
});
