import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { markStoreSilent } from "#lib/actions/entered.ts";
import { openDraft } from "#lib/intake/draft.ts";
import { type FormPage, type Standing, standingAt } from "#lib/intake/standing.ts";
import { log } from "#lib/log/logger.ts";
import { readToken } from "../../token-cookie.ts";

/** Where the person of this request stands, or null when the store of drafts does not answer. The draft is opened once per request. */
export const standingNow = cache(async (page: FormPage): Promise<Standing | null> => {
  try {
    return standingAt(page, await openDraft(await readToken("draft")));
  } catch (error) {
    unstable_rethrow(error);
    log.error("draft_not_opened", { error });
    markStoreSilent();
    return null;
  }
});
