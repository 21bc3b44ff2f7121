import { sha256 } from "./keyed-hash.ts";

/** A short mark of a file's content, for its address: another content has another address, so the file may be kept for ever. */
export function contentMark(content: Uint8Array): string {
  return Buffer.from(sha256(content)).toString("hex", 0, 5);
}
