import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { queuePath } from "#components/cases/queue-address.ts";
import { QueueEmpty } from "#components/cases/queue-empty.tsx";
import { QueueFilters } from "#components/cases/queue-filters.tsx";
import { QueueTable } from "#components/cases/queue-table.tsx";
import { QueueViews } from "#components/cases/queue-views.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { mayEver } from "#lib/auth/policy.ts";
import { currentActor } from "#lib/auth/session.ts";
import { listQueue } from "#lib/cases/queries.ts";
import { queueFilterSchema } from "#lib/cases/queue.ts";
import { officeClockRules } from "#lib/deadlines/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { caseWords } from "../case-words.ts";
import { OfficePage } from "../office-page.tsx";
import { homeOf } from "../places.ts";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "office" });
  return { title: t("queue.title") };
}

/** The queue answers "what first?": the most urgent, then the legal date that comes soonest. */
export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params;
  await sendHome(locale);
  const actor = await requireActor("queue.read", locale);
  const filter = queueFilterSchema.parse(await searchParams);
  const [{ rows, next }, { calendar }, words] = await Promise.all([listQueue(actor, filter), officeClockRules(), caseWords(locale)]);
  const { office } = words;
  return (
    <OfficePage locale={locale} path={queuePath(filter)} actor={actor}>
      <h1>{office("queue.title")}</h1>
      <div>
        <QueueViews locale={locale} filter={filter} office={office} />
        <QueueFilters locale={locale} filter={filter} words={words} />
      </div>
      {rows.length === 0 ? (
        <QueueEmpty locale={locale} filter={filter} office={office} />
      ) : (
        <QueueTable
          locale={locale}
          viewer={actor}
          rows={rows}
          open={filter.state !== "ended"}
          today={today()}
          calendar={calendar}
          words={words}
        />
      )}
      <Pagination
        label={office("queue.pages")}
        previous={
          filter.after ? { href: `/${locale}${queuePath({ ...filter, after: undefined })}`, label: office("queue.first") } : undefined
        }
        next={next ? { href: `/${locale}${queuePath({ ...filter, after: next })}`, label: office("queue.next") } : undefined}
      />
    </OfficePage>
  );
}

/** Whoever has no queue begins the day elsewhere; the office's own address leads there. */
async function sendHome(locale: Locale): Promise<void> {
  const actor = await currentActor("office");
  if (actor && !mayEver(actor.role, "queue.read")) redirect(`/${locale}${homeOf(actor.role)}`);
}
