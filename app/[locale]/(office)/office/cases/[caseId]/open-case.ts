import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/auth/actor.ts";
import { recordContentOpened } from "#lib/cases/commands.ts";
import { type CaseFile, findCaseFile } from "#lib/cases/queries.ts";
import { DomainError } from "#lib/errors/domain-error.ts";

/**
 * The case of an address for whoever asks, once for title and page together. Foreign and invented ids answer alike.
 * Reading what a person wrote is noted before anything of it is shown: what cannot be logged cannot be read.
 */
export const openCase = cache(async (reader: Actor, caseId: string): Promise<CaseFile> => {
  const file = await findCaseFile(reader, caseId).catch(answerNotFound);
  if (file.opened) await recordContentOpened(reader, caseId);
  return file;
});

/** Turns "not found" of the rules into the page that does not exist; everything else stays a fault. */
export function answerNotFound(error: unknown): never {
  if (error instanceof DomainError && error.code === "not_found") notFound();
  throw error;
}
