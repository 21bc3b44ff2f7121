import type { QueueFilter } from "#lib/cases/queue.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { queuePath } from "./queue-address.ts";
import type { Words } from "./words.ts";

/** The views asked for many times a day. */
const VIEWS = [
  { code: "all", filter: {} },
  { code: "mine", filter: { officer: "me" } },
  { code: "nobody", filter: { officer: "nobody" } },
  { code: "ended", filter: { state: "ended" } },
] as const satisfies readonly { code: string; filter: Partial<QueueFilter> }[];

/** One press to each of them. A view is an address like every other state of the queue. */
export function QueueViews({ locale, filter, office }: { locale: Locale; filter: QueueFilter; office: Words }) {
  const here = queuePath({ ...filter, after: undefined });
  return (
    <nav aria-label={office("queue.views.label")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {VIEWS.map((view) => (
          <li key={view.code}>
            <a
              href={`/${locale}${queuePath(view.filter)}`}
              aria-current={queuePath(view.filter) === here ? "true" : undefined}
              className="inline-flex min-h-(--control) items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {office(`queue.views.${view.code}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
