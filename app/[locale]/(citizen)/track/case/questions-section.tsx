import { randomUUID } from "node:crypto";
import { AnswerFields, answerFieldId } from "#components/tracking/answer-fields.tsx";
import { AskedQuestions } from "#components/tracking/asked-questions.tsx";
import { Button } from "#components/ui/button.tsx";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { answerForm, answerName } from "#lib/tracking/answers.ts";
import type { AskedQuestions as Asked } from "#lib/tracking/course.ts";
import { typedInto } from "#lib/tracking/typed.ts";
import { isEnded } from "#lib/tracking/waiting.ts";
import { PlainForm } from "../../plain-form.tsx";
import type { VisitNow } from "../visit-now.ts";
import { answerRequestAction } from "./actions.ts";

/** All that the office asked, each with what was answered or a form for it. */
export async function QuestionsSection({ locale, now }: { locale: Locale; now: VisitNow }) {
  const { followed } = now;
  if (!followed || followed.requests.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <section className="flow-tight">
      <h2>{t("questions.title")}</h2>
      {followed.requests.map((request) => (
        <AskedQuestions key={request.id} locale={locale} request={request} late={request.dueOn < today().toString()}>
          {!request.answeredOn && !isEnded(followed) && <AnswerForm locale={locale} now={now} request={request} />}
        </AskedQuestions>
      ))}
    </section>
  );
}

async function AnswerForm({ locale, now, request }: { locale: Locale; now: VisitNow; request: Asked }) {
  const [t, errors] = await Promise.all([
    getTranslations({ locale, namespace: "follow" }),
    getTranslations({ locale, namespace: "errors" }),
  ]);
  const typed = now.visit && typedInto(now.visit, answerForm(request.id));
  const wrong = new Map(Object.entries(typed?.errors ?? {}).map(([name, code]) => [name, errors(code)]));
  return (
    <PlainForm action={answerRequestAction} locale={locale}>
      <AnswerFields
        locale={locale}
        number={now.followed?.number ?? ""}
        request={request}
        formId={randomUUID()}
        values={typed?.fields ?? {}}
        errors={wrong}
      />
      <Button>{t("questions.send")}</Button>
    </PlainForm>
  );
}

/** What has to be put right in answers that were typed, and where. */
export function wrongAnswers(now: VisitNow | null): { name: string; code: string; href: string }[] {
  const { visit, followed } = now ?? {};
  if (!visit || !followed) return [];
  return followed.requests.flatMap(({ id, questions }) => {
    const errors = typedInto(visit, answerForm(id))?.errors ?? {};
    return questions.flatMap((_question, index) => {
      const code = errors[answerName(index)];
      const place = answerFieldId(id, index);
      return code ? [{ name: place, code, href: `#${place}` }] : [];
    });
  });
}
