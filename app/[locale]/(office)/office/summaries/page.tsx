import type { Metadata } from "next";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listSummariesToApprove } from "#lib/summaries/queries.ts";
import { OfficePage } from "../../office-page.tsx";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "summaries" });
  return { title: t("toApprove.title") };
}

/** What waits for a second person, the oldest first. */
export default async function SummariesToApprovePage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireActor("summary.approve", locale);
  const [rows, t, deadlines] = await Promise.all([
    listSummariesToApprove(actor),
    getTranslations({ locale, namespace: "summaries" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  return (
    <OfficePage locale={locale} path="/office/summaries" actor={actor}>
      <h1>{t("toApprove.title")}</h1>
      <DataTable
        caption={t("toApprove.title")}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "case",
            header: t("toApprove.case"),
            rowHeader: true,
            nowrap: true,
            cell: ({ id, caseNumber }) => <a href={`/${locale}/office/summaries/${id}`}>{caseNumber}</a>,
          },
          { key: "author", header: t("toApprove.author"), cell: ({ author }) => author },
          {
            key: "writtenOn",
            header: t("toApprove.writtenOn"),
            cell: ({ writtenOn }) => <time dateTime={writtenOn}>{dayInWords(writtenOn, deadlines)}</time>,
          },
        ]}
        empty={<EmptyState title={t("toApprove.empty.title")}>{t("toApprove.empty.text")}</EmptyState>}
      />
    </OfficePage>
  );
}
