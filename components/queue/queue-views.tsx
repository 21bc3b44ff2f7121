import type { Words } from "#components/cases/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { queuePath } from "#lib/queue/address.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { BUILT_IN_VIEWS, viewOf } from "#lib/queue/views.ts";
import { countInShort } from "./queue-count.ts";

type Props = {
  locale: Locale;
  filter: QueueFilter;
  queue: Words;
  /** How many cases each view has, in the order of the views. */
  counts: readonly number[];
};

/** One press to each of them. A view is an address like every other state of the queue. */
export function QueueViews({ locale, filter, queue, counts }: Props) {
  const here = viewOf(filter);
  return (
    <nav aria-label={queue("views.label")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {BUILT_IN_VIEWS.map((view, index) => (
          <li key={view.code}>
            <a
              href={`/${locale}${queuePath(view.filter)}`}
              aria-current={view.code === here ? "true" : undefined}
              className="inline-flex min-h-(--control) items-center gap-1.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {queue(`views.${view.code}`)} <span className="text-sm font-normal text-soft">{countInShort(counts[index])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
