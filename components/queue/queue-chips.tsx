import { queuePath, setFilters, without } from "#lib/queue/address.ts";
import type { QueueFilter } from "#lib/queue/schema.ts";
import { nameOf, type Officer, type QueueWords } from "./queue-words.ts";

type Props = { locale: string; filter: QueueFilter; words: QueueWords; officers: readonly Officer[] };

/** What is asked for, each with a way to take it away. */
export function QueueChips({ locale, filter, words, officers }: Props) {
  const set = setFilters(filter);
  const { queue } = words;
  if (set.length === 0) return null;
  return (
    <ul aria-label={queue("setLabel")} className="flex flex-wrap items-center gap-2">
      {set.map((one) => {
        const label = `${queue(`filter.${one.name}`)}: ${nameOf(one, words, officers)}`;
        return (
          <li key={`${one.name} ${one.value}`}>
            <a
              href={`/${locale}${queuePath(without(filter, one))}`}
              aria-label={queue("removeFilter", { filter: label })}
              className="inline-flex min-h-(--control) items-center gap-2 border border-edge px-2 text-ink no-underline hover:border-ink"
            >
              {label}
              <span aria-hidden="true" className="text-soft print:hidden">
                ×
              </span>
            </a>
          </li>
        );
      })}
      {set.length > 1 && (
        <li className="print:hidden">
          <a href={`/${locale}/office`} className="inline-flex min-h-(--control) items-center px-2">
            {queue("reset")}
          </a>
        </li>
      )}
    </ul>
  );
}
