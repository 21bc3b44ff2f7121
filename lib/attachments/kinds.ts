import { fileTypeFromBuffer } from "file-type";

/** The kinds of file we take, by the name of each in evidence.json, and how file-type calls them. */
const KINDS = {
  jpeg: ["jpg"],
  png: ["png"],
  webp: ["webp"],
  heic: ["heic"],
  pdf: ["pdf"],
  docx: ["docx"],
  odt: ["odt"],
  mp3: ["mp3"],
  m4a: ["m4a"],
  ogg: ["ogg", "oga", "opus"],
  webm: ["webm"],
  mp4: ["mp4", "m4v"],
  "3gp": ["3gp", "3g2"],
} as const;

export type Kind = keyof typeof KINDS;
export const FILE_KINDS = Object.keys(KINDS) as [Kind, ...Kind[]];

/** What a file field offers first. HEIC is left out: a telephone then makes a JPEG of its own photo, which everybody can open. */
export const ACCEPTED = ".jpg,.jpeg,.png,.webp,.pdf,.docx,.odt,.mp3,.m4a,.ogg,.oga,.webm,.mp4,.3gp";

/** As many bytes as are looked at to tell a kind. */
export const HEAD_BYTES = 64 * 1024;

/**
 * What a file is by its first bytes, whatever its name says; null when we take no such file.
 *
 * This keeps mistakes out and says nothing about safety: one file can be two things at once. What makes a file safe to look at is
 * that it is made anew; until then an original is only ever handed out, never shown.
 */
export async function kindOf(head: Uint8Array): Promise<Kind | null> {
  const found = await fileTypeFromBuffer(head);
  const extension = found?.ext === "zip" && hasWordInside(head) ? "docx" : found?.ext;
  return FILE_KINDS.find((kind) => (KINDS[kind] as readonly string[]).includes(extension ?? "")) ?? null;
}

// Some programs write the list of contents last, beyond the head: then the text itself, always at this place, tells.
function hasWordInside(head: Uint8Array): boolean {
  return Buffer.from(head).includes("word/document.xml");
}
