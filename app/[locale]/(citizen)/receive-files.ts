import { receiveForm } from "#lib/attachments/form.ts";
import { holderOf } from "#lib/attachments/holder.ts";
import { keepOutcome } from "#lib/attachments/outcome.ts";
import { openLocker } from "#lib/intake/locker.ts";
import { log } from "#lib/log/logger.ts";
import { type Holding, readToken } from "./token-cookie.ts";

type Places = {
  /** The page with the files. */
  back: string;
  /** Where somebody goes who has no draft or visit any more. */
  without: string;
};

/** Takes the files of a form into this browser's draft or visit and leads back to the page, which says what came of each. */
export async function receiveFiles(request: Request, holding: Holding, { back, without }: Places): Promise<Response> {
  try {
    const token = await readToken(holding);
    if (!token || !(await openLocker(token))) return seeOther(without);
    await keepOutcome(token, await receiveForm(request, holderOf(token)));
  } catch (error) {
    // The line broke, or the store does not answer: the page says which files are there.
    log.warn("files_not_received", { error });
  }
  return seeOther(back);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
