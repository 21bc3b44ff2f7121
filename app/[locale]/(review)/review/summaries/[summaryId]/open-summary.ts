import { notFound } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#lib/auth/actor.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { type OpenedSummary, openSummary } from "#lib/review/queries.ts";

/** The summary of an address, once for title and page together: one look is one entry in the log. */
export const openForPage = cache(async (reader: Actor, summaryId: string): Promise<OpenedSummary> => {
  return openSummary(reader, summaryId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "not_found") notFound();
    throw error;
  });
});
