import { z } from "zod";

/** The queue's columns in their order; keys of the texts under `queue.columns`. */
export const QUEUE_COLUMNS = [
  "number",
  "deadline",
  "urgency",
  "status",
  "kind",
  "body",
  "place",
  "channel",
  "registeredOn",
  "officer",
] as const;
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];

/** What is shown to whoever has not chosen: enough to say what comes first. */
export const USUAL_COLUMNS: readonly QueueColumn[] = ["number", "deadline", "urgency", "status", "kind", "body", "officer"];

/** How somebody likes to see the queue: its columns, how close its rows stand, whether single keys do something. */
export type Arrangement = { columns: readonly QueueColumn[]; dense: boolean; keys: boolean };

export const USUAL_ARRANGEMENT: Arrangement = { columns: USUAL_COLUMNS, dense: false, keys: true };

/** The case's number names the row: without it a row is nothing. */
export const FIXED_COLUMN: QueueColumn = "number";

/** Columns as they were chosen, in their own order; what nobody knows any more is left out. */
export function chosenColumns(chosen: readonly string[]): QueueColumn[] {
  return QUEUE_COLUMNS.filter((column) => column === FIXED_COLUMN || chosen.includes(column));
}

/** A column's tick as a field of the form. */
export function columnField(column: QueueColumn): `column_${QueueColumn}` {
  return `column_${column}`;
}

const tick = z.string().optional();

/** The form of the arrangement: a field for each tick. `query` is the address to come back to. */
export const arrangementSchema = z
  .object({
    ...(Object.fromEntries(QUEUE_COLUMNS.map((column) => [columnField(column), tick])) as Record<`column_${QueueColumn}`, typeof tick>),
    dense: tick,
    keys: tick,
    query: z.string().max(1_000).default(""),
  })
  .transform(({ dense, keys, query, ...ticks }) => ({
    columns: chosenColumns(QUEUE_COLUMNS.filter((column) => ticks[columnField(column)] !== undefined)),
    dense: dense !== undefined,
    keys: keys !== undefined,
    query,
  }));
