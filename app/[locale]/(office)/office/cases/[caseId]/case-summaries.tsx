import { CaseSection } from "#components/cases/case-section.tsx";
import type { Words } from "#components/cases/words.ts";
import { SummaryStatusTag } from "#components/summaries/status-tag.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listSummariesOf } from "#lib/summaries/queries.ts";
import type { StepProps } from "./case-form.tsx";

type Props = StepProps & { actor: Actor; words: Words; deadlines: DeadlineTranslator; mayWrite: boolean };

/** The summaries written about a case and how far each has come. */
export async function CaseSummaries({ locale, facts, actor, words, deadlines, mayWrite }: Props) {
  const [rows, t] = await Promise.all([listSummariesOf(actor, facts.id), getTranslations({ locale, namespace: "summaries" })]);
  return (
    <CaseSection title={words("file.summaries")}>
      {rows.length === 0 && <p className="text-soft">{t("ofCase.none")}</p>}
      <ul className="flow-tight">
        {rows.map(({ id, status, author, writtenOn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/${locale}/office/summaries/${id}`}>{t("ofCase.summary", { day: dayInWords(writtenOn, deadlines) })}</a>
            <SummaryStatusTag status={status} words={t} />
            <span className="text-sm text-soft">{author}</span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p>
          <a href={`/${locale}/office/cases/${facts.id}/summary`}>{t("ofCase.write")}</a>
        </p>
      )}
    </CaseSection>
  );
}
