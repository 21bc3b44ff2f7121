import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deriveKey, keyedHash, sha256 } from "#lib/crypto/keyed-hash.ts";

const KEY = Buffer.alloc(32, 1);

describe("a keyed hash", () => {
  it("is HMAC-SHA256 over purpose and value", () => {
    expect(keyedHash(KEY, "account email", "a@example.kz")).toEqual(
      createHmac("sha256", KEY).update("account email|a@example.kz").digest(),
    );
  });

  it("differs for another purpose and another key", () => {
    const one = keyedHash(KEY, "access locator", "x").toString("hex");
    expect(keyedHash(KEY, "access code", "x").toString("hex")).not.toBe(one);
    expect(keyedHash(Buffer.alloc(32, 2), "access locator", "x").toString("hex")).not.toBe(one);
  });
});

describe("a derived key", () => {
  it("has 32 bytes and belongs to one purpose and one salt", () => {
    const keys = [
      deriveKey(KEY, Buffer.from("salt"), "a"),
      deriveKey(KEY, Buffer.from("salt"), "b"),
      deriveKey(KEY, Buffer.from("other"), "a"),
    ];
    expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(3);
    expect(keys.map((key) => key.length)).toEqual([32, 32, 32]);
  });

  // RFC 5869 defines the function; the spelling of the purpose is ours and must not change under stored data.
  it("stays what it was", () => {
    expect(deriveKey(Buffer.from("secret"), Buffer.from("salt"), "locker key").toString("hex")).toBe(
      "11a0234eb0aa55853cd39f5527f246f08e6f4cf1d8713624c1f8c4702cb3f19e",
    );
  });
});

describe("SHA-256", () => {
  it("gives the published answer (FIPS 180-4, “abc”)", () => {
    expect(sha256("abc").toString("hex")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
