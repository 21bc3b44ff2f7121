import { DataTable } from "#components/ui/data-table.tsx";
import type { QuarterOfAnswers } from "#lib/about-you/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type Props = { locale: Locale; answers: QuarterOfAnswers };

/** A table for each question, in the words in which people were asked. No sums and no shares: they would tell what is hidden. */
export async function AnswersOfQuarter({ locale, answers }: Props) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "answer-counts" }),
    getTranslations({ locale, namespace: "about-you" }),
  ]);
  return answers.questions.map(({ question, counts }) => (
    <section key={question} className="max-w-measure break-inside-avoid">
      <DataTable
        caption={words(`${question}.question`)}
        rows={counts}
        rowKey={({ answer }) => answer}
        columns={[
          { key: "answer", header: t("answer"), rowHeader: true, cell: ({ answer }) => words(`${question}.${answer}`) },
          {
            key: "count",
            header: t("people"),
            align: "end" as const,
            nowrap: true,
            cell: ({ count }) => count ?? <span className="text-soft">{t("hidden")}</span>,
          },
        ]}
      />
    </section>
  ));
}
