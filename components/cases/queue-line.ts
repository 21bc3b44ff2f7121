import type { TagProps } from "#components/ui/tag.tsx";
import type { DeadlineWords } from "./deadline-words.ts";

/** The queue's columns in their order; keys of the texts under `office.queue.columns`. */
export const QUEUE_COLUMNS = ["number", "deadline", "urgency", "status", "kind", "body", "officer"] as const;
export type QueueColumn = (typeof QUEUE_COLUMNS)[number];

/** A row of the queue in finished words. */
export type QueueLine = {
  id: string;
  number: string;
  /** Only where the reader may open the case. */
  href?: string;
  language: string;
  deadline: DeadlineWords;
  urgency: TagProps;
  status: TagProps;
  /** What the complainant asked for, or owes an answer to. */
  waits: readonly string[];
  kind: string;
  identityMode: string;
  body: string;
  region: string;
  officer: string | null;
};
