import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { URGENCIES } from "#lib/cases/schema.ts";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { TYPED_KINDS } from "#lib/intake/choices.ts";
import {
  CHANNELS,
  CLOSED_PLACES,
  DUE_WINDOWS,
  FLAGS,
  QUEUE_SORTS,
  QUEUE_STATES,
  type QueueFilter,
  queueFilterSchema,
  VULNERABLE_GROUPS,
} from "#lib/queue/schema.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";

const VALUES: Record<string, readonly string[]> = {
  officer: ["me", "nobody"],
  due: DUE_WINDOWS,
  urgency: URGENCIES,
  status: CASE_STATUSES,
  kind: TYPED_KINDS,
  region: REGION_CODES,
  place: CLOSED_PLACES,
  body: BODY_KINDS,
  right: RIGHTS,
  people: VULNERABLE_GROUPS,
  flag: FLAGS,
  language: LOCALES,
  channel: CHANNELS,
  state: QUEUE_STATES,
};

/** Numbers that look random and are the same in every run (mulberry32). @returns the next one, from 0 up to 1 */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** None to four filters together, in one of the orders: most of them nobody would ask for, and rare finds are the costly ones. */
export function anyFilter(random: () => number): QueueFilter {
  const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const names = Array.from({ length: Math.floor(random() * 5) }, () => one(Object.keys(VALUES)));
  const chosen = Object.fromEntries(names.map((name) => [name, one(VALUES[name] as readonly string[])]));
  return queueFilterSchema.parse({ ...chosen, sort: one(QUEUE_SORTS) });
}
