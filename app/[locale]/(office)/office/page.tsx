import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QueueChips } from "#components/queue/queue-chips.tsx";
import { countInWords } from "#components/queue/queue-count.ts";
import { QueueEmpty } from "#components/queue/queue-empty.tsx";
import { QueueFilters } from "#components/queue/queue-filters.tsx";
import { USUAL_COLUMNS } from "#components/queue/queue-line.ts";
import { QueueOrder } from "#components/queue/queue-order.tsx";
import { QueueTable } from "#components/queue/queue-table.tsx";
import { QueueViews } from "#components/queue/queue-views.tsx";
import type { Officer } from "#components/queue/queue-words.ts";
import { Pagination } from "#components/ui/pagination.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { mayEver } from "#lib/auth/policy.ts";
import { currentActor } from "#lib/auth/session.ts";
import { listOfficers } from "#lib/cases/queries.ts";
import { officeClockRules } from "#lib/deadlines/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { queuePath, queueQuery } from "#lib/queue/address.ts";
import { countQueue, listQueue } from "#lib/queue/queries.ts";
import { type QueueFilter, queueFilterSchema } from "#lib/queue/schema.ts";
import { BUILT_IN_VIEWS } from "#lib/queue/views.ts";
import { queueWords } from "../case-words.ts";
import { OfficePage } from "../office-page.tsx";
import { homeOf } from "../places.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "queue" });
  return { title: t("title") };
}

/** The queue answers "what first?": the most urgent, then the legal date that comes soonest. */
export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  await sendHome(locale);
  const actor = await requireActor("queue.read", locale);
  const asked = await searchParams;
  const filter = queueFilterSchema.parse(asked);
  const filtering = asked.panel === "filters";
  const [page, counts, { calendar }, officers, words] = await Promise.all([
    listQueue(actor, filter),
    countQueue(actor, [filter, ...BUILT_IN_VIEWS.map((view) => view.filter)]),
    officeClockRules(),
    officersFor(filter, filtering),
    queueWords(locale),
  ]);
  const { queue } = words;
  const [found = 0, ...ofViews] = counts;
  return (
    <OfficePage locale={locale} path={queuePath(filter)} actor={actor}>
      <h1>{queue("title")}</h1>
      <div className="flow-tight">
        <QueueViews locale={locale} filter={filter} queue={queue} counts={ofViews} />
        <QueueChips locale={locale} filter={filter} words={words} officers={officers} />
        {filtering && <QueueFilters locale={locale} filter={filter} words={words} officers={officers} />}
        <div className="flex flex-wrap items-center gap-x-6">
          <p>{countInWords(found, queue)}</p>
          {!filtering && (
            <a href={`/${locale}${filtersPath(filter)}`} className="inline-flex min-h-(--control) items-center print:hidden">
              {queue("filters")}
            </a>
          )}
          <QueueOrder locale={locale} filter={filter} queue={queue} />
        </div>
      </div>
      {page.rows.length === 0 ? (
        <QueueEmpty locale={locale} filter={filter} queue={queue} />
      ) : (
        <QueueTable
          locale={locale}
          viewer={actor}
          filter={filter}
          columns={USUAL_COLUMNS}
          rows={page.rows}
          today={today()}
          calendar={calendar}
          words={words}
        />
      )}
      <Pagination
        label={queue("pages")}
        previous={page.before ? neighbour({ before: page.before, after: undefined }, "previous") : undefined}
        next={page.after ? neighbour({ after: page.after, before: undefined }, "next") : undefined}
      />
    </OfficePage>
  );

  function neighbour(place: Pick<QueueFilter, "before" | "after">, label: "previous" | "next") {
    return { href: `/${locale}${queuePath({ ...filter, ...place })}`, label: queue(label) };
  }
}

/** This page with the filters' form on it. */
function filtersPath(filter: QueueFilter): string {
  const query = queueQuery(filter);
  return `/office?${query && `${query}&`}panel=filters`;
}

/** The officers by name, where the page names one: the form offers them all, and a filter may be set to one of them. */
async function officersFor({ officer }: QueueFilter, filtering: boolean): Promise<Officer[]> {
  return filtering || (officer && officer !== "me" && officer !== "nobody") ? listOfficers() : [];
}

/** Whoever has no queue begins the day elsewhere; the office's own address leads there. */
async function sendHome(locale: Locale): Promise<void> {
  const actor = await currentActor("office");
  if (actor && !mayEver(actor.role, "queue.read")) redirect(`/${locale}${homeOf(actor.role)}`);
}
