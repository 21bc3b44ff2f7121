import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { type Draft, openDraft } from "#lib/intake/draft.ts";
import { log } from "#lib/log/logger.ts";
import { readToken } from "./token-cookie.ts";

/** The draft of this browser, opened once per request; null when the store of drafts does not answer. */
export const draftNow = cache(async (): Promise<{ draft: Draft | null } | null> => {
  try {
    return { draft: await openDraft(await readToken("draft")) };
  } catch (error) {
    unstable_rethrow(error);
    log.error("draft_not_opened", { error });
    return null;
  }
});
