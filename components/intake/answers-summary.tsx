import type { ReactNode } from "react";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { findBody } from "#lib/bodies/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { judgeIin } from "#lib/identity-number/iin.ts";
import { type Field, ticked } from "#lib/intake/fields.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { Answers, Fields } from "#lib/intake/telling.ts";
import { fieldsOf, pathOf } from "#lib/intake/way.ts";
import { dayGiven } from "./day-given.ts";
import { type PageWords, pageWords } from "./journey-words.ts";
import { optionName } from "./option-names.ts";
import { topicAnswered } from "./topic-answered.ts";

type AnswersSummaryProps = { locale: Locale; answers: Answers; addressOf: (question: Question) => string };

type Row = { term: string; value?: ReactNode; question: Question };

/** All answers as they will be sent, in the order they were asked, each with a way to change it; a page without one is named once. */
export async function AnswersSummary({ locale, answers, addressOf }: AnswersSummaryProps) {
  const ui = await getTranslations({ locale, namespace: "shell" });
  const rows = (await Promise.all(pathOf(answers).map((question) => rowsOf(question, answers, locale)))).flat();
  return (
    <SummaryList
      notProvided={ui("ui.notProvided")}
      changeLabel={ui("ui.change")}
      rows={rows.map(({ term, value, question }) => ({ term, value, change: { href: addressOf(question), hidden: term } }))}
    />
  );
}

async function rowsOf(question: Question, answers: Answers, locale: Locale): Promise<Row[]> {
  const [t, words] = await Promise.all([getTranslations({ locale, namespace: "journey" }), pageWords(locale, question, answers)]);
  const given = answers[question] ?? {};
  const told = fieldsOf(question, answers).filter(
    ({ type, name }) => type !== "carried" && type !== "listed" && name !== "bodyNameUnknown",
  );
  const rows: Row[] = await Promise.all(
    told.map(async (field) => ({
      // The time's own words belong to the time; elsewhere the same name is another question.
      term: t(`check.${question === "time" ? "time" : field.name}`),
      value: await wordsFor(field, given, { locale, words }),
      question,
    })),
  );
  const topic = question === "kind" ? await topicAnswered(answers) : null;
  if (topic) rows.push({ term: t("check.topic"), value: topic.titles[locale], question });
  const answered = rows.filter(({ value }) => value);
  return answered.length > 0 ? answered : rows.slice(0, 1);
}

async function wordsFor(field: Field, given: Fields, { locale, words }: { locale: Locale; words: PageWords }): Promise<ReactNode> {
  const t = await getTranslations({ locale, namespace: "journey" });
  const value = given[field.name];
  if (field.type === "day") return dayGiven({ name: field.name, fields: given }, locale);
  if (field.type === "ticks") return tickedNames(field, given, { locale, words });
  if (field.type === "tick") return value && t("check.yes");
  if (field.name === "bodyName") return bodyName(given, locale, words);
  if (field.name === "identityMode" && value) return t(`check.${value}`);
  if (field.type === "choice") return value && optionName(value, field.names, locale, words);
  if (field.name === "iin" && value && judgeIin(value) !== "valid") return <Doubtful value={value} remark={words.say("iinDoubtful")} />;
  return value;
}

async function tickedNames(
  field: Extract<Field, { type: "ticks" }>,
  given: Fields,
  { locale, words }: { locale: Locale; words: PageWords },
) {
  const names = await Promise.all(ticked(field, given).map((option) => optionName(option, field.names, locale, words)));
  if (names.length > 0) return names.join("\n");
  return field.name === "consents" ? (await getTranslations({ locale, namespace: "journey" }))("check.nothingShared") : undefined;
}

async function bodyName({ bodyName: typed, bodyCode }: Fields, locale: Locale, words: PageWords) {
  const body = bodyCode ? await findBody(bodyCode) : null;
  return [body?.names[locale], typed].filter(Boolean).join("\n") || words.say("bodyNameUnknown");
}

function Doubtful({ value, remark }: { value: string; remark: string }) {
  return (
    <>
      {value}
      <span className="block text-sm text-soft">{remark}</span>
    </>
  );
}
