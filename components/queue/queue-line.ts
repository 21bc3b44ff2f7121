import type { DeadlineWords } from "#components/cases/deadline-words.ts";
import type { TagProps } from "#components/ui/tag.tsx";

/** A row of the queue in finished words. What stands in no shown column is left out. */
export type QueueLine = {
  id: string;
  number: string;
  /** Only where the reader may open the case. */
  href?: string;
  language: string;
  deadline: DeadlineWords;
  urgency: TagProps;
  /** What else is true of the case, in a few words: "In danger · New message". */
  marks?: string;
  status: TagProps;
  /** What the complainant asked for, or owes an answer to. */
  waits: readonly string[];
  kind: string;
  identityMode: string;
  body: string;
  region: string;
  place?: string;
  channel?: string;
  registeredOn?: string;
  officer: string | null;
};
