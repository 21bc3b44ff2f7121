import type { Metadata } from "next";
import { CaseSection } from "#components/cases/case-section.tsx";
import { TopicStateTag } from "#components/topics/state-tag.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { TwoColumns } from "#components/ui/two-columns.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { may } from "#lib/auth/policy.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { findTopic, type TopicFile } from "#lib/topics/queries.ts";
import { OfficePage } from "../../../office-page.tsx";
import { answerNotFound } from "../../cases/[caseId]/open-case.ts";
import { CloseTopicForm } from "./close/form.tsx";

type Props = { params: Promise<{ locale: Locale; topicId: string }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "topics" });
  return { title: t("office.topic") };
}

/** A topic as people read it in each language, and beside it when and by whom. */
export default async function TopicPage({ params, searchParams }: Props) {
  const { locale, topicId } = await params;
  const actor = await requireActor("topic.open", locale);
  const topic = await findTopic(actor, topicId).catch(answerNotFound);
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: "topics" });
  return (
    <OfficePage locale={locale} path={`/office/topics/${topic.id}`} actor={actor}>
      <BackLink href={`/${locale}/office/topics`}>{t("office.title")}</BackLink>
      {(done === "opened" || done === "closed") && (
        <Notice tone="success" live="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      <h1>{topic.titles[locale]}</h1>
      <TwoColumns
        asideLabel={t("office.state")}
        aside={
          <CaseSection title={t("office.state")}>
            <TopicFacts locale={locale} topic={topic} />
            {topic.state !== "closed" && may(actor, "topic.close") && <CloseTopicForm locale={locale} topic={topic} />}
          </CaseSection>
        }
      >
        {LOCALES.map((language) => (
          <TopicWords key={language} locale={locale} language={language} topic={topic} />
        ))}
      </TwoColumns>
    </OfficePage>
  );
}

async function TopicFacts({ locale, topic }: { locale: Locale; topic: TopicFile }) {
  const [t, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "topics" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const [from, to] = [dayInWords(topic.opensOn, deadlines), dayInWords(topic.closesOn, deadlines)];
  return (
    <>
      <p>
        <TopicStateTag state={topic.state} words={t} />
      </p>
      <p className="text-sm text-soft">{t("office.days", { from, to })}</p>
      {topic.closedOn && <p className="text-sm text-soft">{t("office.closedEarly", { day: dayInWords(topic.closedOn, deadlines) })}</p>}
      <p className="text-sm text-soft">{t("office.by", { officer: topic.openedBy })}</p>
    </>
  );
}

async function TopicWords({ locale, language, topic }: { locale: Locale; language: Locale; topic: TopicFile }) {
  const t = await getTranslations({ locale, namespace: "topics" });
  return (
    <CaseSection title={t(`new.languages.${language}`)}>
      <Prose lang={language} preserve>
        <p>
          <strong>{topic.titles[language]}</strong>
        </p>
        <p>{topic.texts[language]}</p>
      </Prose>
      <Prose lang={language}>
        <ol>
          {topic.questions[language].map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      </Prose>
    </CaseSection>
  );
}
