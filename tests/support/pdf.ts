import { inflateSync } from "node:zlib";

/** A PDF's own bytes, and everything in it with streams inflated, as text that can be searched. */
export function openedPdf(pdf: Buffer): { raw: string; text: string } {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => inflated(pdf.subarray(index + length)));
  return { raw, text: [raw, ...streams].join("\n") };
}

/** How many pages it has. */
export function pagesOf(text: string): number {
  return text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return ""; // Not compressed: it is in the file's own bytes.
  }
}
