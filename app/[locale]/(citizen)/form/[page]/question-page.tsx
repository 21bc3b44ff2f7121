import { errorWords, pageWords } from "#components/intake/journey-words.ts";
import { QuestionFields } from "#components/intake/question-fields.tsx";
import { fieldOfError, type QuestionForm } from "#components/intake/question-form.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { MANNERS, type Manner } from "#lib/intake/choices.ts";
import type { Draft } from "#lib/intake/draft.ts";
import { FIRST_QUESTION, type Question } from "#lib/intake/questions.ts";
import type { NoticeCode } from "#lib/intake/standing.ts";
import { type Answers, type Fields, isChild, mannerOf } from "#lib/intake/telling.ts";
import { stopBefore } from "#lib/intake/way.ts";
import { NoticeOf } from "../../notice-of.tsx";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { JoiningNote } from "../joining-note.tsx";
import { KeptNote } from "../kept-note.tsx";
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
  /** What the first page's address brings along. */
  carried?: Carried;
};

/** How the person asks to be asked, and which of the office's topics they came from. */
export type Carried = { manner?: Manner; topic?: string };

/** One question and nothing else; what was typed wrong comes back with a sentence that says how to put it right. */
export async function QuestionPage({ locale, question, draft, change, notice, unsaved, carried = {} }: QuestionPageProps) {
  const [ui, citizen] = await Promise.all([
    getTranslations({ locale, namespace: "shell" }),
    getTranslations({ locale, namespace: "citizen" }),
  ]);
  const answers = inManner(draft?.answers ?? {}, carried.manner);
  const attempt = draft?.attempts[question];
  const errors = await errorWords(locale, answers);
  const wrong = Object.entries(unsaved ? {} : (attempt?.errors ?? {})).map(([name, code]) => ({ name, message: errors(code) }));
  const form: QuestionForm = {
    locale,
    question,
    answers,
    values: { ...(unsaved ?? attempt?.fields ?? answers[question] ?? proposed(question, answers)), ...brought(carried) },
    errors: new Map(wrong.map(({ name, message }) => [name, message])),
    words: await pageWords(locale, question, answers),
    lookingUp: attempt !== undefined && wrong.length === 0,
  };
  return (
    <Room locale={locale} path={formPath(question, { change, notice, ...carried })} look={isChild(answers) ? "child" : undefined}>
      <ErrorSummary title={ui("ui.errorTitle")} errors={wrong.map((error) => ({ ...error, href: `#${fieldOfError(error.name)}` }))} />
      {unsaved && (
        <Notice tone="danger" title={citizen("notSaved.answerTitle")} live="alert">
          {citizen("notSaved.answer")}
        </Notice>
      )}
      <NoticeOf locale={locale} notice={notice} />
      <BackLink href={addressBefore(locale, question, draft, change)}>{ui("ui.back")}</BackLink>
      {question === FIRST_QUESTION && <JoiningNote locale={locale} answers={answers} />}
      <PlainForm action={saveAnswerAction} locale={locale}>
        <HiddenField name="page" value={question} />
        {change && <HiddenField name="change" value="1" />}
        <QuestionFields form={form} />
        <Button>{ui("ui.continue")}</Button>
        {question === "body-name" && (
          <Button variant="secondary" name="find" value="yes">
            {form.words.say("find")}
          </Button>
        )}
      </PlainForm>
      {question === FIRST_QUESTION && <OtherManners form={form} />}
      <KeptNote locale={locale} draft={draft} />
    </Room>
  );
}

// Whoever comes from a topic of the office comes to say what they think of it.
function proposed(question: Question, { danger }: Answers): Fields {
  return question === "kind" && danger?.topic ? { kind: "opinion" } : {};
}

function brought(carried: Carried): Fields {
  return Object.fromEntries(Object.entries(carried).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

// The words of the first page follow what its address asks for, before anything is stored.
function inManner(answers: Answers, manner: Manner | undefined): Answers {
  return manner ? { ...answers, danger: { ...answers.danger, manner } } : answers;
}

/** The other ways of being asked, one touch away. */
function OtherManners({ form: { locale, answers, words } }: { form: QuestionForm }) {
  const others = MANNERS.filter((manner) => manner !== mannerOf(answers));
  return (
    <ul>
      {others.map((manner) => (
        <li key={manner}>
          <a href={formAddress(locale, FIRST_QUESTION, { manner })} className="inline-flex min-h-11 items-center">
            {words.say(`${manner}Link`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function addressBefore(locale: Locale, question: Question, draft: Draft | null, change: boolean): string {
  if (change) return formAddress(locale, "check");
  const before = stopBefore(question, draft?.answers ?? {});
  return before ? formAddress(locale, before) : `/${locale}`;
}
