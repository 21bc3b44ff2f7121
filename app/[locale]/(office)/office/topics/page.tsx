import type { Metadata } from "next";
import { TopicStateTag } from "#components/topics/state-tag.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listTopics } from "#lib/topics/queries.ts";
import { OfficePage } from "../../office-page.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "topics" });
  return { title: t("office.title") };
}

/** What the public is asked, was asked and will be asked. */
export default async function TopicsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireActor("topic.open", locale);
  const [rows, t, deadlines] = await Promise.all([
    listTopics(actor),
    getTranslations({ locale, namespace: "topics" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  return (
    <OfficePage locale={locale} path="/office/topics" actor={actor}>
      <h1>{t("office.title")}</h1>
      <p className="max-w-measure text-soft">{t("office.intro")}</p>
      <p>
        <Button href={`/${locale}/office/topics/new`}>{t("office.new")}</Button>
      </p>
      <DataTable
        caption={t("office.title")}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "title",
            header: t("office.topic"),
            rowHeader: true,
            cell: ({ id, titles }) => <a href={`/${locale}/office/topics/${id}`}>{titles[locale]}</a>,
          },
          { key: "state", header: t("office.state"), cell: ({ state }) => <TopicStateTag state={state} words={t} /> },
          {
            key: "opensOn",
            header: t("office.opensOn"),
            cell: ({ opensOn }) => <time dateTime={opensOn}>{dayInWords(opensOn, deadlines)}</time>,
          },
          {
            key: "closesOn",
            header: t("office.closesOn"),
            cell: ({ closesOn, closedOn }) => <time dateTime={closedOn ?? closesOn}>{dayInWords(closedOn ?? closesOn, deadlines)}</time>,
          },
          { key: "openedBy", header: t("office.openedBy"), cell: ({ openedBy }) => openedBy },
        ]}
        empty={<EmptyState title={t("office.empty.title")}>{t("office.empty.text")}</EmptyState>}
      />
    </OfficePage>
  );
}
