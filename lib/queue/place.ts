import { z } from "zod";
import { URGENCIES } from "#lib/cases/schema.ts";
import type { QueueSort } from "./schema.ts";

/** Where a row stands in an order of the queue: what the order looks at, the id last. Days as `2026-11-23`. */
export type QueuePlace = { urgency: (typeof URGENCIES)[number]; dueOrder: string; registeredOn: string; id: string };

type Part = keyof QueuePlace;

/** What each order looks at, in turn. The id makes every place a different one. */
export const PLACE_PARTS: Record<QueueSort, readonly Part[]> = {
  risk: ["urgency", "dueOrder", "id"],
  deadline: ["dueOrder", "urgency", "id"],
  newest: ["registeredOn", "id"],
  oldest: ["registeredOn", "id"],
};

const SHAPES: Record<Part, z.ZodType<string>> = {
  urgency: z.enum(URGENCIES),
  dueOrder: z.iso.date(),
  registeredOn: z.iso.date(),
  id: z.uuid(),
};

/** A place as it stands in the address. */
export function writePlace(sort: QueueSort, place: QueuePlace): string {
  return PLACE_PARTS[sort].map((part) => place[part]).join("~");
}

/** Reads a place of this order from the address; null for anything else, which starts at the top. */
export function readPlace(sort: QueueSort, text: string | undefined): Partial<QueuePlace> | null {
  const values = text?.split("~") ?? [];
  const parts = PLACE_PARTS[sort];
  if (values.length !== parts.length) return null;
  if (!parts.every((part, index) => SHAPES[part].safeParse(values[index]).success)) return null;
  return Object.fromEntries(parts.map((part, index) => [part, values[index]]));
}
