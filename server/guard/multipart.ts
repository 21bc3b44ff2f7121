import { MAX_FORM_PARTS, MAX_PART_HEADER_BYTES } from "#server/guard/limits.ts";
import { type PartHead, readPartHead } from "#server/guard/part-head.ts";

/** One field of a form; a part with a file name is a file, its bytes are never looked at here. */
export interface Part extends PartHead {
  bytes: Buffer;
}

const CRLF = "\r\n";

/**
 * Takes a multipart/form-data body apart, by the letter: no preamble, no epilogue, every delimiter complete, each part with
 * a plain name. One byte out of order and the whole body is malformed.
 *
 * @param body the whole body
 * @param boundary from the content type, without the leading dashes
 * @returns the parts in order, or undefined when the body is malformed. Linear in the size of the body; never throws.
 */
export function splitMultipart(body: Buffer, boundary: string): Part[] | undefined {
  const opening = Buffer.from(`--${boundary}${CRLF}`, "latin1");
  const delimiter = Buffer.from(`${CRLF}--${boundary}`, "latin1");
  if (!body.subarray(0, opening.length).equals(opening)) return undefined;
  const parts: Part[] = [];
  for (let start = opening.length; ; ) {
    const end = body.indexOf(delimiter, start);
    if (end === -1 || parts.length === MAX_FORM_PARTS) return undefined;
    const part = readPart(body.subarray(start, end));
    if (!part) return undefined;
    parts.push(part);
    const after = body.toString("latin1", end + delimiter.length, end + delimiter.length + 4);
    if (isClosing(after, body.length - end - delimiter.length)) return parts;
    if (!after.startsWith(CRLF)) return undefined;
    start = end + delimiter.length + CRLF.length;
  }
}

/** After the last delimiter come two dashes and at most one line end. */
function isClosing(after: string, bytesLeft: number): boolean {
  return (after === "--" && bytesLeft === 2) || (after === `--${CRLF}` && bytesLeft === 4);
}

function readPart(part: Buffer): Part | undefined {
  const gap = part.subarray(0, MAX_PART_HEADER_BYTES).indexOf(`${CRLF}${CRLF}`);
  const head = gap === -1 ? undefined : readPartHead(part.toString("utf8", 0, gap));
  return head && { ...head, bytes: part.subarray(gap + 4) };
}

/**
 * Writes parts as a new body. Next is given this instead of the bytes that came in, so that its parsers (two different
 * ones) see nothing but the plainest form of what was admitted here. Values stay byte for byte.
 *
 * @param boundary must not occur in any value: 16 random bytes see to that
 */
export function joinMultipart(parts: readonly Part[], boundary: string): Buffer {
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}${CRLF}${writeHead(part)}${CRLF}${CRLF}`),
    part.bytes,
    Buffer.from(CRLF),
  ]);
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--${CRLF}`)]);
}

function writeHead({ name, filename, mediaType }: PartHead): string {
  const disposition = `Content-Disposition: form-data; name="${name}"`;
  if (filename === undefined) return disposition;
  return `${disposition}; filename="${filename}"${CRLF}Content-Type: ${mediaType ?? "application/octet-stream"}`;
}
