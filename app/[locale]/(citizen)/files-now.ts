import { unstable_rethrow } from "next/navigation";
import { cache } from "react";
import { markStoreSilent } from "#lib/actions/entered.ts";
import { holderOf } from "#lib/attachments/holder.ts";
import { lastOutcome, type Outcome } from "#lib/attachments/outcome.ts";
import { type ArrivedFile, listArrived, listUnfinished, type UnfinishedFile } from "#lib/attachments/queries.ts";
import { log } from "#lib/log/logger.ts";
import { type Holding, readToken } from "./token-cookie.ts";

/** The files of this browser's draft or visit, and what came of the last form with files. */
export type FilesNow = { files: ArrivedFile[]; unfinished: UnfinishedFile[]; outcome: Outcome | null };

/** Opened once per request; null when the store does not answer. */
export const filesNow = cache(async (holding: Holding): Promise<FilesNow | null> => {
  try {
    const token = await readToken(holding);
    if (!token) return { files: [], unfinished: [], outcome: null };
    const holder = holderOf(token);
    const [files, unfinished, outcome] = await Promise.all([listArrived(holder), listUnfinished(holder), lastOutcome(token)]);
    return { files, unfinished, outcome };
  } catch (error) {
    unstable_rethrow(error);
    log.error("files_not_listed", { error });
    markStoreSilent();
    return null;
  }
});
