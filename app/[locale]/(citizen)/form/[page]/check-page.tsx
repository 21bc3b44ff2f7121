import { AnswersSummary } from "#components/intake/answers-summary.tsx";
import { ViewsByOthers } from "#components/intake/views-by-others.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Draft } from "#lib/intake/draft.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import type { NoticeCode } from "#lib/intake/standing.ts";
import { isChild } from "#lib/intake/telling.ts";
import { stopBefore } from "#lib/intake/way.ts";
import { NoticeOf } from "../../notice-of.tsx";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { JoiningNote } from "../joining-note.tsx";
import { KeptNote } from "../kept-note.tsx";
import { SentWith } from "../sent-with.tsx";
import { sendAction } from "./actions.ts";
import { formAddress, formPath } from "./address.ts";

/** Every answer with a way to change it, and the button that sends. */
export async function CheckPage({ locale, draft, notice }: { locale: Locale; draft: Draft; notice?: NoticeCode }) {
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "journey" }), getTranslations({ locale, namespace: "shell" })]);
  const before = stopBefore("check", draft.answers) ?? FIRST_QUESTION;
  return (
    <Room locale={locale} path={formPath("check")} look={isChild(draft.answers) ? "child" : undefined}>
      <NoticeOf locale={locale} notice={notice} />
      <BackLink href={formAddress(locale, before)}>{ui("ui.back")}</BackLink>
      <QuestionHeading>{t("check.question")}</QuestionHeading>
      <JoiningNote locale={locale} answers={draft.answers} />
      <AnswersSummary locale={locale} answers={draft.answers} addressOf={(question) => formAddress(locale, question, { change: true })} />
      <ViewsByOthers locale={locale} answers={draft.answers} addressOf={(question) => formAddress(locale, question, { change: true })} />
      <PlainForm action={sendAction} locale={locale}>
        <SentWith locale={locale} draft={draft} />
        <p>{t("check.afterwards")}</p>
        <Button>{t("check.send")}</Button>
      </PlainForm>
      <KeptNote locale={locale} draft={draft} />
    </Room>
  );
}
