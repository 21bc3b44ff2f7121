import type { Metadata } from "next";
import { momentInWords } from "#components/cases/moment.ts";
import { faultInWords } from "#components/notices/fault-words.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listFailedNotices, listSentCounts } from "#lib/notices/queries.ts";
import { OfficePage } from "../../office-page.tsx";
import { RequeueForm } from "./requeue/form.tsx";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "notices" });
  return { title: t("office.title") };
}

/** Notices of news that could not be sent: by which channel, when, how often and why. Not to whom, and not about what. */
export default async function FailedNoticesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireActor("notice.requeue", locale);
  const [failed, counts, { done }, t, deadlines] = await Promise.all([
    listFailedNotices(actor),
    listSentCounts(actor),
    searchParams,
    getTranslations({ locale, namespace: "notices" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  return (
    <OfficePage locale={locale} path="/office/notices" actor={actor}>
      {done === "requeued" && (
        <Notice tone="success" live="status">
          {t("office.done")}
        </Notice>
      )}
      <h1>{t("office.title")}</h1>
      <p className="max-w-measure text-soft">{t("office.intro")}</p>
      {env().NOTICE_CHANNELS.length === 0 && <Notice tone="info">{t("office.off")}</Notice>}
      <DataTable
        caption={t("office.title")}
        captionHidden
        rows={failed}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "failedAt",
            header: t("office.failedAt"),
            rowHeader: true,
            cell: ({ failedAt }) => <Moment at={failedAt} words={momentInWords(failedAt, deadlines)} />,
          },
          { key: "channel", header: t("office.channel"), cell: ({ channel }) => t(`office.channels.${channel ?? "unknown"}`) },
          { key: "attempts", header: t("office.attempts"), align: "end", cell: ({ attempts }) => attempts },
          { key: "fault", header: t("office.fault"), cell: ({ code }) => faultInWords(code, t) },
          { key: "step", header: t("office.step"), cell: ({ id }) => <RequeueForm locale={locale} deliveryId={id} /> },
        ]}
        empty={<EmptyState title={t("office.empty.title")}>{t("office.empty.text")}</EmptyState>}
      />
      <h2>{t("office.sent")}</h2>
      {counts.length === 0 ? <p>{t("office.sentNone")}</p> : null}
      <ul>
        {counts.map(({ quarter, channel, count }) => (
          <li key={`${quarter} ${channel}`}>
            {t("office.sentCount", { quarter, channel: t(`office.channels.${channel}`), count: String(count) })}
          </li>
        ))}
      </ul>
    </OfficePage>
  );
}

function Moment({ at, words }: { at: Date; words: string }) {
  return <time dateTime={at.toISOString()}>{words}</time>;
}
