import type { Words } from "#components/cases/words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { fromTheTop, queuePath } from "#lib/queue/address.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { type EmptyReason, whyEmpty } from "./empty-reason.ts";

/** What one can do about it, where there is something to do. */
const WAY_ON: Partial<Record<EmptyReason, (filter: QueueFilter) => Partial<QueueFilter>>> = {
  past_the_end: fromTheTop,
  number: ({ number, state }) => ({ number, state: state === "open" ? "ended" : "open" }),
  mine: () => ({ officer: "nobody" }),
  waiting: () => ({ officer: "me" }),
  nobody: () => ({}),
  urgent: () => ({}),
  week: () => ({ due: "overdue" }),
  overdue: () => ({ due: "week" }),
  held: () => ({}),
  ended: () => ({}),
  late_answer: () => ({}),
  review: () => ({}),
  erasure: () => ({}),
  filters: () => ({}),
};

/** Says why there is no row. */
export function QueueEmpty({ locale, filter, queue }: { locale: Locale; filter: QueueFilter; queue: Words }) {
  const reason = whyEmpty(filter);
  const wayOn = WAY_ON[reason]?.(filter);
  const state = filter.state;
  return (
    <EmptyState
      title={queue(`empty.${reason}.title`, { state })}
      action={wayOn && { href: `/${locale}${queuePath(wayOn)}`, label: queue(`empty.${reason}.action`, { state }) }}
    >
      {queue(`empty.${reason}.text`, { state })}
    </EmptyState>
  );
}
