import { CHUNK } from "#lib/crypto/sealed-stream.ts";
import { env } from "#lib/env/read.ts";

/** How much may be sent: files, bytes in one, bytes in all of one case. Said before anybody chooses a file. */
export type EvidenceLimits = { files: number; fileBytes: number; caseBytes: number };

const MIB = 1024 * 1024;

/** The limits of this installation. */
export function evidenceLimits(): EvidenceLimits {
  const { EVIDENCE_MOST_FILES, EVIDENCE_FILE_MB, EVIDENCE_CASE_MB } = env();
  return { files: EVIDENCE_MOST_FILES, fileBytes: EVIDENCE_FILE_MB * MIB, caseBytes: EVIDENCE_CASE_MB * MIB };
}

/** A size as the database knows it: in whole chunks, as the sealed file has them. */
export function stepsOf(bytes: number): number {
  return Math.floor(bytes / CHUNK) + 1;
}

/** The most steps that files of so many bytes together can have: each may begin one more. */
export function mostSteps({ files, caseBytes }: EvidenceLimits): number {
  return Math.ceil(caseBytes / CHUNK) + files;
}
