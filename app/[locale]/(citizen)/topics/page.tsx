import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listOpenTopics, type OpenTopic } from "#lib/topics/queries.ts";
import { pageTitle } from "../page-title.ts";
import { Room } from "../room.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageTitle(locale, "page", { number: 1 }) : {};
}

/** What the office asks everybody about at present. */
export default async function TopicsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [topics, t] = await Promise.all([listOpenTopics(locale), getTranslations({ locale, namespace: "topics" })]);
  return (
    <Room locale={locale} path="/topics">
      <QuestionHeading>{t("citizen.title")}</QuestionHeading>
      <p>{t("citizen.lead")}</p>
      {topics.length === 0 && <p>{t("citizen.none")}</p>}
      {topics.map((topic) => (
        <Topic key={topic.code} locale={locale} topic={topic} />
      ))}
    </Room>
  );
}

async function Topic({ locale, topic }: { locale: Locale; topic: OpenTopic }) {
  const [t, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "topics" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  return (
    <article className="flow-tight border-t border-line pt-6">
      <h2>{topic.title}</h2>
      <p className="text-soft">{t("citizen.closesOn", { day: dayInWords(topic.closesOn, deadlines) })}</p>
      <Prose preserve>{topic.text}</Prose>
      {topic.questions.length > 0 && (
        <Prose>
          <h3>{t("citizen.questions")}</h3>
          <ol>
            {topic.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Prose>
      )}
      <p>
        <Button href={`/${locale}/form/danger?topic=${topic.code}`} variant="secondary">
          {t("citizen.answer")}
        </Button>
      </p>
    </article>
  );
}
