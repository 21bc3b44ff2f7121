import { log } from "#lib/log/logger.ts";
import { findNewComments } from "./queries.ts";
import { markCollected, receiveComments } from "./record.ts";

const BATCH = 100;

// A comment without a case stays where it is and is tried again each time; the log hears of it once.
const told = new Set<string>();

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
  tellOf(comments.map(({ id }) => id).filter((id) => !received.includes(id)));
  return received.length;
}

function tellOf(stranded: string[]): void {
  const news = stranded.filter((id) => !told.has(id));
  if (news.length > 0) log.warn("comments_without_case", { count: news.length });
  for (const id of news) told.add(id);
}
