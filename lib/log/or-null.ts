import { log } from "./logger.ts";

/** What `read` finds, or null when it fails: for rules and numbers without which a page is still worth showing. The log has the reason. */
export async function orNull<Result>(read: () => Promise<Result>): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    log.warn("rules_not_read", { error });
    return null;
  }
}
