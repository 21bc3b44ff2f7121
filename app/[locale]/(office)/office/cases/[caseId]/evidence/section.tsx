import { filesWords } from "#components/attachments/files-words.ts";
import { sizeInWords } from "#components/attachments/size-in-words.ts";
import { CaseSection } from "#components/cases/case-section.tsx";
import { EvidenceCustody } from "#components/cases/evidence-custody.tsx";
import { Expiring } from "#components/cases/expiring.tsx";
import { timeInWords } from "#components/cases/moment.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import { type CaseEvidence, listEvidence } from "#lib/evidence/queries.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { StepProps } from "../case-form.tsx";
import { EvidenceForm } from "./form.tsx";

type Props = StepProps & { actor: Actor; deadlines: DeadlineTranslator; mayOpen: boolean };

/** The files of a case: what each is, that nobody has scanned it, who had the original; and the way to it, with a reason. */
export async function EvidenceSection({ locale, facts, actor, deadlines, mayOpen }: Props) {
  const [t, files] = await Promise.all([getTranslations({ locale, namespace: "evidence" }), listEvidence(actor, facts.id)]);
  if (files.length === 0) return null;
  return (
    <CaseSection title={t("title", { count: files.length })}>
      <p className="text-soft">{t("lead")}</p>
      <ol className="flow">
        {files.map((file) => (
          <li key={file.id} className="flow-tight border-l-2 border-line pl-4">
            <EvidenceHead locale={locale} file={file} />
            {mayOpen &&
              (file.opening ? <OriginalLink {...{ locale, facts, file }} /> : <EvidenceForm {...{ locale, facts }} evidenceId={file.id} />)}
            <EvidenceCustody label={t("custody.title")} custody={file.custody} deadlines={deadlines} words={t} />
          </li>
        ))}
      </ol>
    </CaseSection>
  );
}

async function EvidenceHead({ locale, file }: { locale: StepProps["locale"]; file: CaseEvidence }) {
  const [t, words] = await Promise.all([getTranslations({ locale, namespace: "evidence" }), filesWords(locale)]);
  return (
    <div className="min-w-0 break-words">
      <h3 lang="">{file.name}</h3>
      <p className="text-soft">
        {words(`kinds.${file.kind}`)}, {sizeInWords(file.length, locale, words)} · {t(`origin.${file.origin}`)}
      </p>
      {file.description && <p lang="">{file.description}</p>}
      <p>
        <Tag tone={file.scanState === "infected" ? "urgent" : "attention"}>{t(`scan.${file.scanState}`)}</Tag>
      </p>
    </div>
  );
}

async function OriginalLink({ locale, facts, file }: StepProps & { file: CaseEvidence }) {
  const t = await getTranslations({ locale, namespace: "evidence" });
  if (!file.opening) return null;
  const { id, expiresAt } = file.opening;
  return (
    <Expiring milliseconds={expiresAt.getTime() - Date.now()} after={<p className="text-soft">{t("original.over")}</p>}>
      <Notice tone="warning" title={t("original.openUntil", { time: timeInWords(expiresAt) })}>
        <p className="mb-3">{t("original.care")}</p>
        <Button variant="secondary" href={`/${locale}/office/cases/${facts.id}/evidence/${id}`}>
          {t("original.download")}
        </Button>
      </Notice>
    </Expiring>
  );
}
