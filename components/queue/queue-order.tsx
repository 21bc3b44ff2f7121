import type { Words } from "#components/cases/words.ts";
import { fromTheTop, queuePath } from "#lib/queue/address.ts";
import { QUEUE_SORTS, type QueueFilter } from "#lib/queue/schema.ts";

/** The orders the queue can be read in. Each is an address, like everything else here. */
export function QueueOrder({ locale, filter, queue }: { locale: string; filter: QueueFilter; queue: Words }) {
  return (
    <nav aria-label={queue("sort.label")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {QUEUE_SORTS.map((sort) => (
          <li key={sort}>
            <a
              href={`/${locale}${queuePath({ ...fromTheTop(filter), sort })}`}
              aria-current={sort === filter.sort ? "true" : undefined}
              className="inline-flex min-h-(--control) items-center text-sm aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {queue(`sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
