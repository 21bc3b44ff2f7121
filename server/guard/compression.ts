import { promisify } from "node:util";
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from "node:zlib";

export type Coding = "br" | "gzip";

const SMALLEST_WORTH_IT = 512;

/**
 * Chooses how to compress an answer to this request.
 *
 * Only answers to GET are compressed. Compression lets an attacker who can add text to an answer and see its length guess
 * secrets in it (BREACH). For that a foreign page must make the victim's browser fetch the page with the victim's cookies,
 * and our cookies are SameSite=Strict: a request from elsewhere arrives without them and its answer holds no secret.
 * Answers to POST can repeat what was sent, so they stay uncompressed in any case.
 */
export function chooseCoding(method: string | undefined, acceptEncoding: string | string[] | undefined): Coding | undefined {
  if (method !== "GET") return undefined;
  const accepted = String(acceptEncoding ?? "")
    .toLowerCase()
    .split(",")
    .filter((entry) => !/;\s*q=0(?:\.0*)?\s*$/.test(entry))
    .map((entry) => entry.split(";")[0]?.trim());
  return (["br", "gzip"] as const).find((coding) => accepted.includes(coding));
}

const brotliOnce = promisify(brotliCompress);
const gzipOnce = promisify(gzip);

/** @param quality brotli's, 0 to 11: 5 for pages made on request, more for files that are compressed once and kept */
export async function compressWhole(
  bytes: Buffer,
  coding: Coding | undefined,
  quality: number,
): Promise<{ bytes: Buffer; coding?: Coding }> {
  if (!coding || bytes.length < SMALLEST_WORTH_IT) return { bytes };
  const smaller = coding === "br" ? await brotliOnce(bytes, brotliOptions(quality, bytes.length)) : await gzipOnce(bytes, { level: 6 });
  return smaller.length < bytes.length ? { bytes: smaller, coding } : { bytes };
}

/** The window is what an encoder's memory grows with; it need not be wider than what is compressed. */
function brotliOptions(quality: number, size: number) {
  const window = Math.min(Math.max(Math.ceil(Math.log2(size)), constants.BROTLI_MIN_WINDOW_BITS), 18);
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: window,
    },
  };
}

/** Pages of staff are seldom larger; a larger one is compressed a little less. */
const EXPECTED_PAGE_BYTES = 128 * 1024;

/** A stream that compresses what is written to it, and hands on what it has when it is asked to: `push`. */
export function compressingStream(coding: Coding) {
  const stream = coding === "br" ? createBrotliCompress(brotliOptions(4, EXPECTED_PAGE_BYTES)) : createGzip({ level: 4 });
  const kind = coding === "br" ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH;
  return { stream, push: () => stream.flush(kind) };
}
