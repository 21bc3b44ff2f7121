import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyId, privateKey, publicKey, unwrapKey, wrapKey } from "#lib/crypto/key-wrap.ts";
import { accepted, bitFlips } from "#tests/support/bit-flips.ts";

const CONTEXT = { caseId: "case-1", purpose: "identity" };

function vault() {
  const pair = generateKeyPairSync("x25519");
  return {
    closes: publicKey(pair.publicKey.export({ format: "der", type: "spki" }).toString("base64")),
    opens: privateKey(pair.privateKey.export({ format: "der", type: "pkcs8" }).toString("base64")),
  };
}

describe("a wrapped data key", () => {
  const ours = vault();
  const dataKey = randomBytes(32);

  it("opens with the vault's private key", () => {
    expect(unwrapKey(ours.opens, wrapKey(ours.closes, dataKey, CONTEXT), CONTEXT)).toEqual(dataKey);
  });

  it("cannot be opened by those who hold the public key alone", () => {
    expect(() => unwrapKey(ours.closes, wrapKey(ours.closes, dataKey, CONTEXT), CONTEXT)).toThrow();
  });

  it("does not open in another vault", () => {
    expect(() => unwrapKey(vault().opens, wrapKey(ours.closes, dataKey, CONTEXT), CONTEXT)).toThrow("unsealable");
  });

  it.each([{ caseId: "case-2" }, { purpose: "content" }])("does not open as the key of %j", (other) => {
    expect(() => unwrapKey(ours.opens, wrapKey(ours.closes, dataKey, CONTEXT), { ...CONTEXT, ...other })).toThrow();
  });

  it("does not open after any single bit was turned", () => {
    const wrapped = wrapKey(ours.closes, dataKey, CONTEXT);
    expect(accepted(bitFlips(wrapped), (turned) => unwrapKey(ours.opens, turned, CONTEXT))).toEqual([]);
  });

  it("is never the same twice, so that equal keys are not recognised", () => {
    const wrapped = new Set(Array.from({ length: 100 }, () => wrapKey(ours.closes, dataKey, CONTEXT).toString("hex")));
    expect(wrapped.size).toBe(100);
  });

  it("names the vault key it was closed with", () => {
    const spki = createPublicKey(createPrivateKey(ours.opens.export({ format: "pem", type: "pkcs8" }))).export({
      format: "der",
      type: "spki",
    });
    expect(keyId(ours.closes)).toEqual(createHash("sha256").update(spki).digest().subarray(0, 4));
    expect(wrapKey(ours.closes, dataKey, CONTEXT).subarray(2, 6)).toEqual(keyId(ours.closes));
  });
});

// Made once with the format of the first release: whatever changes later, these two must go on opening each other.
describe("a key wrapped by the first release", () => {
  const seed = Buffer.concat([
    Buffer.from("302e020100300506032b656e04220420", "hex"),
    createHash("sha256").update("vault of the known answer").digest(),
  ]);
  const WRAPPED =
    "010193d027c6302a300506032b656e0321003903ef23a983296882709da591eb0ee38a37075eeaea50f6fa87d853962b3277c9b55e3eacb2c08c327620cebee104e74f92f0ccad1bb324278ea7ed682ef2763618030fde496c60f11a77f61891b22a";

  it("still opens", () => {
    const opened = unwrapKey(privateKey(seed.toString("base64")), Buffer.from(WRAPPED, "hex"), CONTEXT);
    expect(opened.toString("utf8")).toBe("thirty-two bytes of a known key!");
  });
});
