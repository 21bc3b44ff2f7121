import { queuePath } from "./address.ts";
import { type QueueFilter, WHOLE_QUEUE } from "./schema.ts";

/** The views everybody has, in their order. A view is nothing but filters. */
const FILTERS = {
  all: {},
  mine: { officer: "me" },
  waiting: { officer: "me", flag: ["unanswered"] },
  nobody: { officer: "nobody" },
  urgent: { urgency: "urgent" },
  week: { due: "week" },
  overdue: { due: "overdue" },
  late_answer: { asks: "late_answer" },
  review: { asks: "review" },
  erasure: { asks: "erasure" },
  held: { state: "held" },
  ended: { state: "ended" },
} as const satisfies Record<string, { [Name in keyof QueueFilter]?: QueueFilter[Name] | readonly string[] }>;
export type BuiltInView = keyof typeof FILTERS;

/** A view everybody has, with its whole filter. */
export const BUILT_IN_VIEWS = Object.entries(FILTERS).map(([code, filter]) => ({
  code: code as BuiltInView,
  filter: { ...WHOLE_QUEUE, ...filter } as QueueFilter,
}));

/** The view these filters make, on whatever page of it and in whatever order; undefined when they make none of these. */
export function viewOf(filter: QueueFilter): BuiltInView | undefined {
  const here = withoutOrder(filter);
  return BUILT_IN_VIEWS.find((view) => withoutOrder(view.filter) === here)?.code;
}

/** The address of a filter, whatever its order and page. */
export function withoutOrder(filter: QueueFilter): string {
  return queuePath({ ...filter, sort: "risk", after: undefined, before: undefined });
}
