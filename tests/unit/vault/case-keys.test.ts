import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accessLocator, newCaseKeys, unwrapForOffice, unwrapWithCode, wrapForCode, wrapForOffice } from "#lib/vault/case-keys.ts";

const CASE = "case-1";
const identity = generateKeyPairSync("x25519");
const content = generateKeyPairSync("x25519");
const peppers = { locator: Buffer.alloc(32, 1), key: Buffer.alloc(32, 2) };
const keys = newCaseKeys();
const wrapped = wrapForOffice(keys, { identity: identity.publicKey, content: content.publicKey }, CASE);

describe("the three keys of a case", () => {
  it("are three", () => {
    expect(new Set(Object.values(keys).map((key) => key.toString("hex"))).size).toBe(3);
  });

  it("open in the office: identity in one vault, content and thread in the other", () => {
    expect(unwrapForOffice(identity.privateKey, wrapped.identity, CASE, "identity")).toEqual(keys.identity);
    expect(unwrapForOffice(content.privateKey, wrapped.content, CASE, "content")).toEqual(keys.content);
    expect(unwrapForOffice(content.privateKey, wrapped.thread, CASE, "thread")).toEqual(keys.thread);
  });

  it("do not open the identity with the key to the content", () => {
    expect(() => unwrapForOffice(content.privateKey, wrapped.identity, CASE, "identity")).toThrow("unsealable");
  });

  it("cannot stand in for each other", () => {
    expect(() => unwrapForOffice(content.privateKey, wrapped.content, CASE, "thread")).toThrow();
    expect(() => unwrapForOffice(content.privateKey, wrapped.content, "case-2", "content")).toThrow();
  });

  it("leave nothing to a process with the public keys", () => {
    const citizens = createPublicKey(createPrivateKey(content.privateKey.export({ format: "pem", type: "pkcs8" })));
    expect(() => unwrapForOffice(citizens, wrapped.content, CASE, "content")).toThrow();
  });
});

describe("an access code", () => {
  const code = "0123456789ABCDEFGHJK0";
  const forCode = wrapForCode(keys.thread, code, peppers, CASE);

  it("opens the thread", () => {
    expect(unwrapWithCode(forCode, code, peppers, CASE)).toEqual(keys.thread);
  });

  it.each([
    ["another code", () => unwrapWithCode(forCode, "1123456789ABCDEFGHJK0", peppers, CASE)],
    ["another case", () => unwrapWithCode(forCode, code, peppers, "case-2")],
    ["without the pepper of the keys", () => unwrapWithCode(forCode, code, { ...peppers, key: peppers.locator }, CASE)],
  ])("does not open for %s", (_who, open) => {
    expect(open).toThrow();
  });

  it("is not told by what finds the row", () => {
    const locator = accessLocator(code, peppers);
    expect(locator).toHaveLength(32);
    expect(accessLocator(code, { ...peppers, locator: peppers.key })).not.toEqual(locator);
  });
});
