import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseSection } from "#components/cases/case-section.tsx";
import { PersonWords } from "#components/cases/person-words.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TwoColumns } from "#components/ui/two-columns.tsx";
import { proposeAttributes } from "#lib/anonymisation/attributes.ts";
import type { SummaryDocument } from "#lib/anonymisation/schema.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { requireActor } from "#lib/auth/gate.ts";
import { may } from "#lib/auth/policy.ts";
import type { CaseFacts, OpenedCase } from "#lib/cases/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { RegionCode } from "#lib/regions/regions.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { titleOfTopic } from "#lib/topics/queries.ts";
import { caseWords } from "../../../../case-words.ts";
import { OfficePage } from "../../../../office-page.tsx";
import { answerNotFound, openCase } from "../open-case.ts";
import { SummaryForm } from "./form.tsx";

type Props = {
  params: Promise<{ locale: Locale; caseId: string }>;
  /** `from`: the summary whose text is taken as a beginning. */
  searchParams: Promise<{ from?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, caseId } = await params;
  const { facts } = await openCase(await requireActor("summary.write", locale), caseId);
  const t = await getTranslations({ locale, namespace: "summaries" });
  return { title: t("write.title", { number: facts.number }) };
}

/** Writing a summary: new words on one side, the case on the other. */
export default async function WriteSummaryPage({ params, searchParams }: Props) {
  const { locale, caseId } = await params;
  const actor = await requireActor("summary.write", locale);
  const { facts, opened } = await openCase(actor, caseId);
  if (!opened || !may(actor, "summary.write", facts)) notFound();
  const { from } = await searchParams;
  const [topic, t, shell, words] = await Promise.all([
    titleOfTopic(actor, opened.content.topic, locale),
    getTranslations({ locale, namespace: "summaries" }),
    getTranslations({ locale, namespace: "shell" }),
    caseWords(locale),
  ]);
  return (
    <OfficePage locale={locale} path={`/office/cases/${facts.id}/summary`} actor={actor}>
      <BackLink href={`/${locale}/office/cases/${facts.id}`}>{t("write.back", { number: facts.number })}</BackLink>
      <h1>{t("write.title", { number: facts.number })}</h1>
      <TwoColumns
        wide
        asideLabel={words.cases("file.words")}
        aside={
          <CaseSection title={words.cases("file.words")}>
            <PersonWords
              content={opened.content}
              topic={topic}
              words={words.cases}
              deadlines={words.deadlines}
              notProvided={shell("ui.notProvided")}
            />
          </CaseSection>
        }
      >
        <Notice tone="info" title={t("write.rule")}>
          {t("write.ruleText")}
        </Notice>
        <SummaryForm
          locale={locale}
          caseId={facts.id}
          receivedOn={facts.receivedOn}
          beginning={await beginningOf(actor, facts, opened, from)}
        />
      </TwoColumns>
    </OfficePage>
  );
}

/** An earlier summary of this case, or no text and the attributes the case proposes. */
async function beginningOf(
  actor: Actor,
  facts: CaseFacts,
  opened: OpenedCase,
  from: string | string[] | undefined,
): Promise<Partial<SummaryDocument>> {
  if (typeof from === "string") {
    const earlier = await findSummary(actor, from).catch(answerNotFound);
    if (earlier.caseId !== facts.id) notFound();
    return earlier.document;
  }
  const { kind, regionCode, bodyKind, receivedOn } = facts;
  return proposeAttributes({
    kind,
    regionCode: regionCode as RegionCode,
    bodyKind: bodyKind as SummaryDocument["bodyKind"],
    receivedOn,
    outcome: opened.conclusion?.outcome as SummaryDocument["outcome"],
  });
}
