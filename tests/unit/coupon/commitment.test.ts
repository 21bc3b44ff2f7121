import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { commitmentTo, newCouponSalt } from "#lib/coupon/commitment.ts";

const CONTENT = { narrative: "Мені ұстады.", place: "Үйеңкі", couponSalt: Buffer.alloc(32, 1).toString("base64") };

describe("the commitment of a coupon", () => {
  it("is the hash of the salt and of what was sent, with sorted keys", () => {
    const hash = createHash("sha256").update(Buffer.alloc(32, 1)).update('{"narrative":"Мені ұстады.","place":"Үйеңкі"}');
    expect(commitmentTo(CONTENT)).toBe(hash.digest("base64"));
  });

  it("does not depend on the order of answers, nor on those left out", () => {
    const { narrative, place, couponSalt } = CONTENT;
    expect(commitmentTo({ couponSalt, place, when: undefined, narrative })).toBe(commitmentTo(CONTENT));
  });

  it("changes with every word and with the salt", () => {
    expect(commitmentTo({ ...CONTENT, narrative: "Мені ұстады" })).not.toBe(commitmentTo(CONTENT));
    expect(commitmentTo({ ...CONTENT, couponSalt: newCouponSalt() })).not.toBe(commitmentTo(CONTENT));
  });
});
