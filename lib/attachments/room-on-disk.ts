import { mkdir, statfs } from "node:fs/promises";
import { env } from "#lib/env/read.ts";
import { DomainError } from "#lib/errors/domain-error.ts";

/**
 * Refuses files while the disk is nearly full. Words come before files: the same disk may hold the database, and a filing must be
 * taken when no photo can be.
 *
 * @throws DomainError files_no_room
 */
export async function assertRoomOnDisk(): Promise<void> {
  const { EVIDENCE_FOLDER, EVIDENCE_KEEP_FREE_MB } = env();
  await mkdir(EVIDENCE_FOLDER, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(EVIDENCE_FOLDER);
  if (bavail * bsize < EVIDENCE_KEEP_FREE_MB * 1024 * 1024) throw new DomainError("files_no_room");
}
