import { generateSecret, generateSync } from "otplib";
import { describe, expect, it } from "vitest";
import { emailIndex, hashPassword, openForAccount, passwordMatches, sealForAccount, totpNow, totpStep } from "#lib/auth/credentials.ts";

const KEY = Buffer.alloc(32, 9);

describe("a staff password", () => {
  it("is stored as Argon2id with at least 64 MiB and three passes", async () => {
    expect(await hashPassword("қара қобыз")).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it("matches itself however the keyboard composed its letters, and nothing else", async () => {
    const stored = await hashPassword("Й-құпия");
    expect(await passwordMatches(stored, "Й-құпия".normalize("NFD"))).toBe(true);
    expect(await passwordMatches(stored, "й-құпия")).toBe(false);
    expect(await passwordMatches(stored, "")).toBe(false);
  });
});

describe("the index of an address", () => {
  it("forgives capitals and spaces and tells nothing without the key", () => {
    expect(emailIndex(KEY, " Officer@Example.KZ ")).toEqual(emailIndex(KEY, "officer@example.kz"));
    expect(emailIndex(Buffer.alloc(32, 8), "officer@example.kz")).not.toEqual(emailIndex(KEY, "officer@example.kz"));
  });
});

describe("a sealed part of an account", () => {
  it("opens in its own column of its own account only", () => {
    const sealed = sealForAccount(KEY, "totp", "account-1", "SEED");
    expect(openForAccount(KEY, "totp", "account-1", sealed)).toBe("SEED");
    expect(() => openForAccount(KEY, "email", "account-1", sealed)).toThrow();
    expect(() => openForAccount(KEY, "totp", "account-2", sealed)).toThrow();
  });
});

describe("a one-time code", () => {
  const seed = generateSecret();
  const now = new Date("2026-11-23T09:00:15Z");
  const step = BigInt(Math.floor(now.getTime() / 30_000));
  const codeAt = (drift: number) => generateSync({ secret: seed, epoch: Math.floor(now.getTime() / 1000) + drift * 30 });

  it.each([-1, 0, 1])("is known %d steps away, by its own step", (drift) => {
    expect(totpStep(seed, codeAt(drift), now)).toBe(step + BigInt(drift));
  });

  it.each([-3, -2, 2, 3])("is unknown %d steps away", (drift) => {
    expect(totpStep(seed, codeAt(drift), now)).toBeNull();
  });

  it.each(["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"])("is not %j", (code) => {
    expect(totpStep(seed, code, now)).toBeNull();
  });

  it("may be typed in two halves", () => {
    expect(totpStep(seed, codeAt(0).replace(/^(...)/, "$1 "), now)).toBe(step);
  });

  it("that the demonstration shows is the one of now", () => {
    expect(totpStep(seed, totpNow(seed), new Date())).not.toBeNull();
  });
});
