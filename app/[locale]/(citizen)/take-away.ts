import { redirect } from "next/navigation";
import { removeFile } from "#lib/attachments/commands.ts";
import { holderOf } from "#lib/attachments/holder.ts";
import { forgetOutcome } from "#lib/attachments/outcome.ts";
import { type Holding, readToken } from "./token-cookie.ts";
import { orUnsaved } from "./unsaved.ts";

/** Takes a file away that was not sent to the office yet. */
export async function takeAway(holding: Holding, fileId: string, back: string): Promise<void> {
  const token = await readToken(holding);
  if (token) {
    const done = await orUnsaved({}, async () => {
      await removeFile(holderOf(token), fileId);
      await forgetOutcome(token);
      return true;
    });
    if (!done) return;
  }
  redirect(back);
}
