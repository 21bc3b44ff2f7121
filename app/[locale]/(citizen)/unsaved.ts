import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { markStoreSilent } from "#lib/actions/entered.ts";
import { log } from "#lib/log/logger.ts";

// The answer to a post is rendered in the same request as the action ran; its headers are the one object both see.
const typedBy = new WeakMap<object, Record<string, string>>();

/**
 * Runs what stores a form. When the store does not answer, what was typed is handed to the page that answers this very
 * request, so that it comes back in the form: an error page would lose it, and redirecting would ask the store again.
 *
 * @returns null when nothing was stored
 */
export async function orUnsaved<Result>(typed: Record<string, string>, store: () => Promise<Result>): Promise<Result | null> {
  try {
    return await store();
  } catch (error) {
    unstable_rethrow(error);
    log.error("form_not_stored", { error });
    markStoreSilent();
    typedBy.set(await headers(), typed);
    return null;
  }
}

/** What was typed in this request and could not be stored, or null. */
export async function unsavedForm(): Promise<Record<string, string> | null> {
  return typedBy.get(await headers()) ?? null;
}
