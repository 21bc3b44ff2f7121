import { getTranslations } from "next-intl/server";
import { QuestionFields } from "#components/intake/question-fields.tsx";
import { fieldOfError, type QuestionForm } from "#components/intake/question-form.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { DRAFT_HOURS, type Draft } from "#lib/intake/draft.ts";
import { type Fields, type Question, stopBefore } from "#lib/intake/journey.ts";
import type { NoticeCode } from "#lib/intake/standing.ts";
import { NoticeOf } from "../../notice-of.tsx";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { saveAnswerAction } from "./actions.ts";
import { formAddress, formPath } from "./address.ts";

type QuestionPageProps = {
  locale: Locale;
  question: Question;
  draft: Draft | null;
  change: boolean;
  notice?: NoticeCode;
  /** What was typed in this request and could not be stored. */
  unsaved?: Fields;
};

/** One question and nothing else; what was typed wrong comes back with a sentence that says how to put it right. */
export async function QuestionPage({ locale, question, draft, change, notice, unsaved }: QuestionPageProps) {
  const [t, errors, ui, citizen] = await Promise.all([
    getTranslations({ locale, namespace: "journey" }),
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "citizen" }),
  ]);
  const answers = draft?.answers ?? {};
  const attempt = draft?.attempts[question];
  const wrong = Object.entries(unsaved ? {} : (attempt?.errors ?? {})).map(([name, code]) => ({ name, message: errors(code) }));
  const form: QuestionForm = {
    locale,
    answers,
    values: unsaved ?? attempt?.fields ?? answers[question] ?? {},
    errors: new Map(wrong.map(({ name, message }) => [name, message])),
  };
  return (
    <Room locale={locale} path={formPath(question, { change, notice })}>
      <ErrorSummary title={ui("ui.errorTitle")} errors={wrong.map((error) => ({ ...error, href: `#${fieldOfError(error.name)}` }))} />
      {unsaved && (
        <Notice tone="danger" title={citizen("notSaved.answerTitle")} live="alert">
          {citizen("notSaved.answer")}
        </Notice>
      )}
      <NoticeOf locale={locale} notice={notice} />
      <BackLink href={addressBefore(locale, question, draft, change)}>{ui("ui.back")}</BackLink>
      <PlainForm action={saveAnswerAction} locale={locale}>
        <HiddenField name="page" value={question} />
        {change && <HiddenField name="change" value="1" />}
        <QuestionFields question={question} form={form} />
        <Button>{ui("ui.continue")}</Button>
      </PlainForm>
      <p className="text-sm text-soft">{t("kept", { hours: DRAFT_HOURS })}</p>
    </Room>
  );
}

function addressBefore(locale: Locale, question: Question, draft: Draft | null, change: boolean): string {
  if (change) return formAddress(locale, "check");
  const before = stopBefore(question, draft?.answers ?? {});
  return before ? formAddress(locale, before) : `/${locale}`;
}
