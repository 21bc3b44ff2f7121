import { z } from "zod";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { URGENCIES } from "./schema.ts";
import { CASE_STATUSES } from "./status.ts";

export const QUEUE_PAGE = 50;

/** What a complainant asked of us, or was asked and has not answered in time: it waits in open and in ended cases alike. */
export const QUEUE_ASKS = ["late_answer", "review", "erasure"] as const;

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values).optional().catch(undefined);

/**
 * The queue's filters and place, as they stand in the address. A value nobody offers is left out, never an error:
 * an old bookmark still opens the queue.
 */
export const queueFilterSchema = z.object({
  state: z.enum(["open", "held", "ended"]).catch("open"),
  status: oneOf(CASE_STATUSES),
  kind: oneOf(["complaint", "concern", "opinion", "signal"]),
  region: oneOf(REGION_CODES),
  body: oneOf(BODY_KINDS),
  urgency: oneOf(URGENCIES),
  language: oneOf(["kk", "ru", "en"]),
  officer: z.enum(["me", "nobody"]).optional().catch(undefined),
  asks: oneOf(QUEUE_ASKS),
  number: z.string().trim().max(20).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;

/** Where a page of the queue ends: the sort key of its last row. */
export type QueueKey = { urgency: (typeof URGENCIES)[number]; dueOrder: string; id: string };

const keySchema = z.tuple([z.enum(URGENCIES), z.iso.date(), z.uuid()]);

/** The key as it stands in the address. */
export function writeQueueKey({ urgency, dueOrder, id }: QueueKey): string {
  return [urgency, dueOrder, id].join("~");
}

/** Reads a key from the address; anything else starts at the top. */
export function readQueueKey(text: string | undefined): QueueKey | null {
  const parsed = keySchema.safeParse(text?.split("~"));
  return parsed.success ? { urgency: parsed.data[0], dueOrder: parsed.data[1], id: parsed.data[2] } : null;
}
