import { actsOf } from "#lib/audit/own-acts.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { queueQuery } from "./address.ts";
import { countQueue } from "./queries.ts";
import type { QueueFilter } from "./schema.ts";

/** So long a count may be behind what others do, in milliseconds. What somebody did themselves they see at once. */
const FRESH_FOR_MS = 10_000;

/** More people at work than any office has: only then is everything counted anew. */
const MOST_KEPT = 1_000;

type Kept = { of: string; counts: Promise<number[]>; countedAt: number };
const kept = new Map<string, Kept>();

/**
 * How many cases each view of somebody's queue finds, kept for ten seconds: counting a dozen views costs more than reading a page,
 * and people leaf through pages faster than counts change.
 */
export function countViews(viewer: Actor, filters: readonly QueueFilter[]): Promise<number[]> {
  const of = [actsOf(viewer.accountId), viewer.role, ...filters.map(queueQuery)].join(" ");
  const before = kept.get(viewer.accountId);
  if (before?.of === of && Date.now() - before.countedAt < FRESH_FOR_MS) return before.counts;
  if (kept.size >= MOST_KEPT) kept.clear();
  const counts = countQueue(viewer, filters);
  kept.set(viewer.accountId, { of, counts, countedAt: Date.now() });
  counts.catch(() => kept.delete(viewer.accountId));
  return counts;
}
