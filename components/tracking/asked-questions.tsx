import type { ReactNode } from "react";
import { Prose } from "#components/ui/prose.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { answerName } from "#lib/tracking/answers.ts";
import type { AskedQuestions as Asked } from "#lib/tracking/course.ts";

/** Where a request stands on the page, for what links to it. */
export function requestAnchor(id: string): string {
  return `q-${id}`;
}

type Props = {
  locale: Locale;
  request: Asked;
  /** Whether the day has passed without an answer. */
  late: boolean;
  /** The form to answer in; nothing where it can no longer be answered. */
  children?: ReactNode;
};

/** What the office asked on one day, by when, and what was answered or the form for it. */
export async function AskedQuestions({ locale, request, late, children }: Props) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "follow" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const { id, askedOn, dueOn, answeredOn, questions, answers } = request;
  const day = (on: string) => dayInWords(on, words);
  return (
    <article id={requestAnchor(id)} className="flow-tight border-l-4 border-accent bg-wash p-4">
      <p className="text-sm text-soft">{t("questions.asked", { day: day(askedOn) })}</p>
      {answeredOn && <p>{t("questions.answered", { day: day(answeredOn) })}</p>}
      {children && <p>{t(late ? "questions.late" : "questions.due", { day: day(dueOn) })}</p>}
      {!answeredOn && !children && <p>{t("questions.over")}</p>}
      {children ?? (
        <ol className="list-decimal pl-6">
          {questions.map((question, index) => (
            <li key={answerName(index)}>
              <Prose preserve>{question}</Prose>
              {answers && <Prose preserve>{answers[index] || t("questions.empty")}</Prose>}
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
