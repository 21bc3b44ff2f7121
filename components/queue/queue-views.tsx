import type { Words } from "#components/cases/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { queuePath } from "#lib/queue/address.ts";
import type { SavedView } from "#lib/queue/queries.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { BUILT_IN_VIEWS, withoutOrder } from "#lib/queue/views.ts";
import { countInShort } from "./queue-count.ts";

type Props = {
  locale: Locale;
  filter: QueueFilter;
  queue: Words;
  saved: readonly SavedView[];
  /** How many cases each view has: those that everybody has, then the saved ones. */
  counts: readonly number[];
};

/** One press to each of them. A view is an address like every other state of the queue. */
export function QueueViews({ locale, filter, queue, saved, counts }: Props) {
  const builtIn = BUILT_IN_VIEWS.map((view) => ({ key: view.code as string, name: queue(`views.${view.code}`), filter: view.filter }));
  const views = [...builtIn, ...saved.map(({ id, name, filter }) => ({ key: id, name, filter }))];
  const here = withoutOrder(filter);
  return (
    <nav aria-label={queue("views.label")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {views.map((view, index) => (
          <li key={view.key}>
            <a
              href={`/${locale}${queuePath(view.filter)}`}
              aria-current={withoutOrder(view.filter) === here ? "true" : undefined}
              className="inline-flex min-h-(--control) items-center gap-1.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {view.name} <span className="text-sm font-normal text-soft">{countInShort(counts[index])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
