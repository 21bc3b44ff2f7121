import { EmptyState } from "#components/ui/empty-state.tsx";
import type { QueueFilter } from "#lib/cases/queue.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type EmptyReason, whyEmpty } from "./empty-reason.ts";
import { queuePath } from "./queue-address.ts";
import type { Words } from "./words.ts";

/** What one can do about it, where there is something to do. */
const WAY_ON: Partial<Record<EmptyReason, (filter: QueueFilter) => Partial<QueueFilter>>> = {
  past_the_end: ({ after: _after, ...filter }) => filter,
  number: ({ number, state }) => ({ number, state: state === "open" ? "ended" : "open" }),
  mine: () => ({ officer: "nobody" }),
  nobody: () => ({}),
  held: () => ({}),
  ended: () => ({}),
  asks: () => ({}),
  filters: () => ({}),
};

/** Says why there is no row. */
export function QueueEmpty({ locale, filter, office }: { locale: Locale; filter: QueueFilter; office: Words }) {
  const reason = whyEmpty(filter);
  const wayOn = WAY_ON[reason]?.(filter);
  const state = filter.state;
  return (
    <EmptyState
      title={office(`queue.empty.${reason}.title`, { state })}
      action={wayOn && { href: `/${locale}${queuePath(wayOn)}`, label: office(`queue.empty.${reason}.action`, { state }) }}
    >
      {office(`queue.empty.${reason}.text`, { state })}
    </EmptyState>
  );
}
