import type { QueueFilter } from "#lib/cases/queue.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { QUEUE_VIEWS, queuePath, viewOf } from "./queue-address.ts";
import type { Words } from "./words.ts";

/** One press to each of them. A view is an address like every other state of the queue. */
export function QueueViews({ locale, filter, office }: { locale: Locale; filter: QueueFilter; office: Words }) {
  const here = viewOf(filter);
  return (
    <nav aria-label={office("queue.views.label")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {QUEUE_VIEWS.map((view) => (
          <li key={view.code}>
            <a
              href={`/${locale}${queuePath(view.filter)}`}
              aria-current={view.code === here ? "true" : undefined}
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
