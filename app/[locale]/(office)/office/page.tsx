import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { QueueChips } from "#components/queue/queue-chips.tsx";
import { countInWords } from "#components/queue/queue-count.ts";
import { QueueEmpty } from "#components/queue/queue-empty.tsx";
import { QueueFilters } from "#components/queue/queue-filters.tsx";
import { QueueKeys } from "#components/queue/queue-keys.tsx";
import { QueueOrder } from "#components/queue/queue-order.tsx";
import { QueueTable } from "#components/queue/queue-table.tsx";
import { QueueViews } from "#components/queue/queue-views.tsx";
import type { Officer } from "#components/queue/queue-words.ts";
import { Pagination } from "#components/ui/pagination.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { requireActor } from "#lib/auth/gate.ts";
import { mayEver } from "#lib/auth/policy.ts";
import { currentActor } from "#lib/auth/session.ts";
import { listOfficers } from "#lib/cases/queries.ts";
import { officeClockRules } from "#lib/deadlines/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { queuePath, queueQuery } from "#lib/queue/address.ts";
import { countViews } from "#lib/queue/counts-at-hand.ts";
import { countQueue, findDesk, listQueue } from "#lib/queue/queries.ts";
import { type QueueFilter, queueFilterSchema } from "#lib/queue/schema.ts";
import { BUILT_IN_VIEWS, viewOf, withoutOrder } from "#lib/queue/views.ts";
import { queueWords } from "../case-words.ts";
import { keyWords } from "../key-words.ts";
import { OfficePage } from "../office-page.tsx";
import { homeOf } from "../places.ts";
import { ArrangeForm } from "./arrange/form.tsx";
import { SearchForm } from "./search/form.tsx";
import { RemoveViewForm } from "./views/remove/form.tsx";
import { SaveViewForm } from "./views/save/form.tsx";

/** What can be unfolded above the rows: each is an address, so it opens without scripts too. */
const PANELS = ["filters", "view", "arrange"] as const;

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
  const panel = PANELS.find((name) => name === asked.panel);
  const [page, { desk, counts }, [found = 0], { calendar }, officers, words] = await Promise.all([
    listQueue(actor, filter),
    countedDesk(actor),
    countQueue(actor, [filter]),
    officeClockRules(),
    officersFor(filter, panel === "filters"),
    queueWords(locale),
  ]);
  const { queue } = words;
  const { views, arrangement } = desk;
  const query = queueQuery(filter);
  const view = views.find((each) => withoutOrder(each.filter) === withoutOrder(filter));
  const named = viewOf(filter) !== undefined || (view && !view.own);
  return (
    <OfficePage locale={locale} path={queuePath(filter)} actor={actor}>
      <h1>{queue("title")}</h1>
      <div className="flow-tight">
        <SearchForm locale={locale} queue={queue} />
        <QueueViews locale={locale} filter={filter} queue={queue} saved={views} counts={counts} />
        <QueueChips locale={locale} filter={filter} words={words} officers={officers} />
        {panel === "filters" && <QueueFilters locale={locale} filter={filter} words={words} officers={officers} />}
        {panel === "view" && view?.own && <RemoveViewForm locale={locale} view={view} queue={queue} />}
        {panel === "view" && !view && <SaveViewForm locale={locale} role={actor.role} query={query} queue={queue} />}
        {panel === "arrange" && <ArrangeForm locale={locale} arrangement={arrangement} query={query} queue={queue} />}
        <div className="flex flex-wrap items-center gap-x-6">
          <p>{countInWords(found, queue)}</p>
          {PANELS.filter((name) => name !== panel && !(name === "view" && named)).map((name) => (
            <a
              key={name}
              href={`/${locale}/office?${query && `${query}&`}panel=${name}`}
              className="inline-flex min-h-(--control) items-center print:hidden"
            >
              {queue(`panels.${name === "view" && view ? "removeView" : name}`)}
            </a>
          ))}
          <QueueOrder locale={locale} filter={filter} queue={queue} />
        </div>
      </div>
      {page.rows.length === 0 ? (
        <QueueEmpty locale={locale} filter={filter} queue={queue} />
      ) : (
        <div className={arrangement.dense ? "dense" : undefined}>
          <QueueTable
            locale={locale}
            viewer={actor}
            filter={filter}
            columns={arrangement.columns}
            rows={page.rows}
            today={today()}
            calendar={calendar}
            words={words}
          />
        </div>
      )}
      <Pagination
        label={queue("pages")}
        previous={page.before ? neighbour({ before: page.before, after: undefined }, "previous") : undefined}
        next={page.after ? neighbour({ after: page.after, before: undefined }, "next") : undefined}
      />
      <QueueKeys
        singleKeys={arrangement.keys}
        words={JSON.stringify(keyWords({ locale, role: actor.role, filter, views, panels: PANELS }, queue, words.office))}
      />
    </OfficePage>
  );

  function neighbour(place: Pick<QueueFilter, "before" | "after">, label: "previous" | "next") {
    return { href: `/${locale}${queuePath({ ...filter, ...place })}`, label: queue(label) };
  }
}

/** The desk, and how many cases are in each of its views. */
async function countedDesk(actor: Actor) {
  const desk = await findDesk(actor);
  return {
    desk,
    counts: await countViews(
      actor,
      [...BUILT_IN_VIEWS, ...desk.views].map((each) => each.filter),
    ),
  };
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
