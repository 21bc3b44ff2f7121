import { createCipheriv } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newDataKey, open, openDocument, type SealContext, seal, sealDocument } from "#lib/crypto/sealed-box.ts";
import { accepted, bitFlips } from "#tests/support/bit-flips.ts";

const PLACE: SealContext = { table: "content", column: "sealed", caseId: "case-1", rowId: "row-1" };
const KEY = Buffer.alloc(32, 7);

/** The format as it is written down, built here without the code under test. */
function sealedByHand(text: string, place: SealContext): Buffer {
  const nonce = Buffer.alloc(12, 9);
  const plaintext = Buffer.alloc(1024);
  plaintext.writeUInt32BE(Buffer.byteLength(text));
  plaintext.write(text, 4, "utf8");
  const cipher = createCipheriv("aes-256-gcm", KEY, nonce);
  cipher.setAAD(
    Buffer.concat([Buffer.from([1, 1]), Buffer.from(`ombudsman|${place.table}|${place.column}|${place.caseId}|${place.rowId}`)]),
  );
  return Buffer.concat([Buffer.from([1, 1]), nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

describe("a sealed value", () => {
  it("opens with its key, at its place, byte for byte", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (plaintext) => {
        expect(open(KEY, seal(KEY, plaintext, PLACE), PLACE)).toEqual(Buffer.from(plaintext));
      }),
    );
  });

  it("has the format that is written down, so that old rows open for ever", () => {
    expect(open(KEY, sealedByHand("Қазақстан", PLACE), PLACE).toString("utf8")).toBe("Қазақстан");
  });

  it("carries documents in any script", () => {
    const document = { narrative: "Мені ұстады. Меня задержали. \u{1F54A}", when: { day: 3 } };
    expect(openDocument(KEY, sealDocument(KEY, document, PLACE), PLACE)).toEqual(document);
  });

  it("is never the same twice", () => {
    const blobs = new Set(Array.from({ length: 500 }, () => seal(KEY, Buffer.from("same"), PLACE).toString("hex")));
    expect(blobs.size).toBe(500);
  });

  it("does not open after any single bit was turned", () => {
    const blob = seal(KEY, Buffer.from("Бұл сөз өзгермейді"), PLACE);
    expect(accepted(bitFlips(blob), (turned) => open(KEY, turned, PLACE))).toEqual([]);
  });

  it.each(["table", "column", "caseId", "rowId"] as const)("does not open when it was moved to another %s", (part) => {
    const blob = seal(KEY, Buffer.from("secret"), PLACE);
    expect(() => open(KEY, blob, { ...PLACE, [part]: "another" })).toThrow();
  });

  it("does not open with another key", () => {
    expect(() => open(newDataKey(), seal(KEY, Buffer.from("secret"), PLACE), PLACE)).toThrow();
  });

  it("does not open when it was cut off anywhere", () => {
    const blob = seal(KEY, Buffer.from("secret"), PLACE);
    const cutOff = Array.from({ length: blob.length }, (_, length) => blob.subarray(0, length));
    expect(accepted(cutOff, (rest) => open(KEY, rest, PLACE))).toEqual([]);
  });

  it("tells its length in steps only", () => {
    const lengths = (sizes: number[]) => new Set(sizes.map((size) => seal(KEY, Buffer.alloc(size), PLACE).length));
    expect(lengths([0, 1, 500, 1_020])).toHaveLength(1);
    expect(lengths([1_021, 4_092])).toHaveLength(1);
    expect(lengths([4_093, 16_380])).toHaveLength(1);
    expect(lengths([16_381, 65_532])).toHaveLength(1);
  });
});
