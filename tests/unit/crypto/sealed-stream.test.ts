import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHUNK, openingStream, sealedLength, sealingStream } from "#lib/crypto/sealed-stream.ts";

const KEY = Buffer.alloc(32, 7);
const PLACE = "evidence|1";
const HEADER = 41;
const SEALED_CHUNK = CHUNK + 16;

const seal = (clear: Uint8Array, key = KEY, place = PLACE) => through(sealingStream(key, place), clear);
const open = (sealed: Uint8Array, key = KEY, place = PLACE) => through(openingStream(key, place), sealed);

/** Sends bytes through a stream in pieces of the given size. */
function through(stream: NodeJS.ReadWriteStream, bytes: Uint8Array, piece = 50_000): Promise<Buffer> {
  const pieces = function* () {
    for (let at = 0; at < bytes.length; at += piece) yield Buffer.from(bytes.subarray(at, at + piece));
  };
  return buffer(
    Readable.from(pieces())
      .on("error", () => {})
      .compose(stream) as unknown as Readable,
  );
}

async function isRefused(sealed: Uint8Array, key = KEY, place = PLACE): Promise<boolean> {
  return open(sealed, key, place).then(
    () => false,
    (error: Error) => error.message === "unsealable",
  );
}

/** Bytes that are nowhere alike. */
const filling = (length: number) =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8) * 17 + (index >> 16)) & 255));

/** A sealed stream of three whole chunks and a last one. */
const clear = filling(3 * CHUNK + 1_000);
const sealed = await seal(clear);
const head = sealed.subarray(0, HEADER);
const chunks = Array.from({ length: 4 }, (_, index) => sealed.subarray(HEADER + index * SEALED_CHUNK, HEADER + (index + 1) * SEALED_CHUNK));
const made = (...parts: (Buffer | undefined)[]) => Buffer.concat([head, ...parts.filter((part) => part !== undefined)]);

describe("a sealed stream", () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 5 * CHUNK + 77])(
    "opens to the same %d bytes, and has the length that was said",
    async (length) => {
      const bytes = filling(length);
      const closed = await seal(bytes);
      expect(closed.length).toBe(sealedLength(length));
      expect((await open(closed)).equals(bytes)).toBe(true);
    },
  );

  it("does not depend on the pieces in which it is written and read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 900, max: 200_000 }), async (written, read) => {
        const closed = await through(sealingStream(KEY, PLACE), clear, written);
        expect((await through(openingStream(KEY, PLACE), closed, read)).equals(clear)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it("tells its size in whole chunks only", async () => {
    expect((await seal(filling(1))).length).toBe((await seal(filling(60_000))).length);
  });

  it("contains nothing of what it seals, and never closes alike twice", async () => {
    const canary = Buffer.from("КАНАРЕЙКА-17 canary".repeat(4_000));
    const [one, two] = [await seal(canary), await seal(canary)];
    expect(one.includes("canary")).toBe(false);
    expect(one.subarray(HEADER).equals(two.subarray(HEADER))).toBe(false);
  });

  it("refuses every turned bit of its head, and one in every two-hundredth byte of a short file", async () => {
    const small = await seal(filling(40));
    const inChunk = Array.from({ length: Math.floor(SEALED_CHUNK / 200) }, (_, step) => (HEADER + step * 200) * 8 + (step % 8));
    const positions = [...Array(HEADER * 8).keys(), ...inChunk, small.length * 8 - 1];
    const accepted: number[] = [];
    for (const bit of positions) {
      const turned = Buffer.from(small);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (!(await isRefused(turned))) accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  });

  it("refuses a turned bit anywhere in a long one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
        const turned = Buffer.from(sealed);
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await isRefused(turned)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("refuses to be cut anywhere, also between two chunks, or to be continued", async () => {
    const between = [0, HEADER, ...chunks.slice(1).map((_, index) => HEADER + (index + 1) * SEALED_CHUNK)];
    for (const end of between) expect(await isRefused(sealed.subarray(0, end)), String(end)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), async (end) => {
        expect(await isRefused(sealed.subarray(0, end))).toBe(true);
      }),
      { numRuns: 15 },
    );
    expect(await isRefused(Buffer.concat([sealed, Buffer.of(0)]))).toBe(true);
    expect(await isRefused(made(...chunks, chunks[3]))).toBe(true);
  });

  it("refuses chunks that were swapped, repeated, left out or moved to the end", async () => {
    const [a, b, c, last] = chunks;
    for (const other of [made(b, a, c, last), made(a, a, b, c, last), made(a, c, last), made(last), made(a, b, last, c), made(a, b, c)])
      expect(await isRefused(other)).toBe(true);
    expect(await isRefused(made(a, b, c, last))).toBe(false);
  });

  it("refuses chunks of another stream, of the same file too", async () => {
    const other = await seal(clear);
    const foreign = other.subarray(HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK);
    expect(await isRefused(made(chunks[0], foreign, chunks[2], chunks[3]))).toBe(true);
    expect(await isRefused(Buffer.concat([other.subarray(0, HEADER), ...chunks]))).toBe(true);
  });

  it("opens with its key and in its place only", async () => {
    expect(await isRefused(sealed, Buffer.alloc(32, 8))).toBe(true);
    expect(await isRefused(sealed, KEY, "evidence|2")).toBe(true);
  });
});
