import { isOpen } from "#lib/cases/status.ts";
import type { QueueFilter } from "./schema.ts";

/** The filters that a case's list of codes answers. Officer, urgency and legal date are columns of their own. */
const LISTED = ["status", "kind", "region", "place", "body", "right", "people", "language", "channel"] as const;

/**
 * The codes that a case must have to fit these filters, as the database writes them (`cases.note_facets`): the name in the address
 * and its value.
 */
export function facetsOf(filter: QueueFilter): string[] {
  const listed = LISTED.flatMap((name) => (filter[name] ? [`${name}:${filter[name]}`] : []));
  const flags = filter.flag.map((flag) => `flag:${flag}`);
  return [...listed, ...flags, ...(filter.state === "held" ? ["held"] : [])];
}

/** Whether open cases are asked for. A status says it by itself: nobody who asks for declined cases means open ones. */
export function asksForOpen({ status, state }: QueueFilter): boolean {
  return status ? isOpen(status) : state !== "ended";
}
