import type { Words } from "#components/cases/words.ts";
import { COUNTED_UP_TO } from "#lib/queue/schema.ts";

/** A count beside a view's name. Nothing beyond a thousand is counted. */
export function countInShort(count: number | undefined): string {
  if (count === undefined) return "";
  return count > COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : String(count);
}

/** How many cases are found, in words. */
export function countInWords(count: number, queue: Words): string {
  return count > COUNTED_UP_TO ? queue("countMore", { count: String(COUNTED_UP_TO) }) : queue("count", { count });
}
