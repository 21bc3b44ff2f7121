import { inflateSync } from "node:zlib";
import { COUPON_FORM } from "./text.ts";

/** More than any coupon needs; what inflates to more is something else. */
const MOST_BYTES = 4_096;

/**
 * The note in a file: the file itself, or, in a PDF, what is attached to it. Line breaks of other systems and blanks at the
 * ends are put right first, because people copy and paste; what is then checked must fit to the byte.
 *
 * @returns null when there is none, or two different ones
 */
export function couponInFile(file: Uint8Array): string | null {
  const bytes = Buffer.from(file);
  const found = bytes.subarray(0, 5).toString("latin1") === "%PDF-" ? attachedTo(bytes) : [bytes];
  const notes = new Set(found.map((part) => normalised(part.toString("utf8"))).filter((note) => note.startsWith(`${COUPON_FORM}\n`)));
  const [note] = notes;
  return note !== undefined && notes.size === 1 ? note : null;
}

function normalised(pasted: string): string {
  const lines = pasted
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  return `${lines
    .map((line) => line.trimEnd())
    .join("\n")
    .trim()}\n`;
}

// A PDF's parts stand between "stream" and "endstream", deflated where that makes them shorter; the attachment is one of them.
function attachedTo(pdf: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = pdf.indexOf("stream"); at !== -1; at = pdf.indexOf("stream", at + 6)) {
    const start = at + 6 + (pdf[at + 6] === 0x0d ? 2 : 1);
    const part = pdf.subarray(start, pdf.indexOf("endstream", start));
    parts.push(part.subarray(0, MOST_BYTES), inflated(part));
  }
  return parts;
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}
