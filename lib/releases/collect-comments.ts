import { log } from "#lib/log/logger.ts";
import { findNewComments } from "./queries.ts";
import { markCollected, receiveComments } from "./record.ts";

const BATCH = 100;

/**
 * Brings reviewers' new comments to the office, each once: the office's database commits first, and a comment that is
 * there already is only marked.
 *
 * @returns how many came
 */
export async function collectComments(): Promise<number> {
  const comments = await findNewComments(BATCH);
  if (comments.length === 0) return 0;
  const received = await receiveComments(comments);
  await markCollected(received);
  if (received.length < comments.length) log.warn("comments_without_case", { count: comments.length - received.length });
  return received.length;
}
