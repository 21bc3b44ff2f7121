import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { judgeIin } from "#lib/identity-number/iin.ts";
import { partsInFigures } from "#lib/intake/date-parts.ts";
import { type Answers, type Fields, JOURNEY, pathOf, type Question } from "#lib/intake/journey.ts";

type AnswersSummaryProps = { locale: Locale; answers: Answers; addressOf: (question: Question) => string };

type Row = { term: string; value?: ReactNode; question: Question };

/** All answers as they will be sent, in the order they were asked, each with a way to change it. */
export async function AnswersSummary({ locale, answers, addressOf }: AnswersSummaryProps) {
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "journey" }), getTranslations({ locale, namespace: "shell" })]);
  const rows = await rowsOf(answers, locale);
  return (
    <SummaryList
      notProvided={ui("ui.notProvided")}
      changeLabel={ui("ui.change")}
      rows={rows.map(({ term, value, question }) => ({
        term: t(`check.${term}`),
        value,
        change: { href: addressOf(question), hidden: t(`check.${term}`) },
      }))}
    />
  );
}

async function rowsOf(answers: Answers, locale: Locale): Promise<Row[]> {
  const rows = pathOf(answers).map(async (question) => {
    const names = Object.keys(JOURNEY[question].fields(answers).shape);
    const fields = answers[question] ?? {};
    if (question === "time") return [{ term: "time", value: await timeInWords(fields, locale), question }];
    const asked = names.filter((name) => name !== "bodyNameUnknown");
    return Promise.all(asked.map(async (name) => ({ term: name, value: await wordFor(name, fields, locale), question })));
  });
  return (await Promise.all(rows)).flat();
}

async function wordFor(name: string, fields: Fields, locale: Locale): Promise<ReactNode> {
  const t = await getTranslations({ locale, namespace: "journey" });
  const value = fields[name];
  if (name === "bodyName" && !value) return t("bodyName.unknown");
  if (!value) return undefined;
  if (name === "kind") return t(`kind.${value}`);
  if (name === "identityMode") return t(`check.${value}`);
  if (name === "bodyKind") return (await getTranslations({ locale, namespace: "bodies" }))(value);
  if (name === "region") return (await getTranslations({ locale, namespace: "regions" }))(value);
  if (name === "iin" && judgeIin(value) !== "valid") return <Doubtful value={value} remark={t("contact.iinDoubtful")} />;
  return value;
}

function Doubtful({ value, remark }: { value: string; remark: string }) {
  return (
    <>
      {value}
      <span className="block text-sm text-soft">{remark}</span>
    </>
  );
}

async function timeInWords(fields: Fields, locale: Locale): Promise<string> {
  const date = { day: fields["time.day"] ?? "", month: fields["time.month"] ?? "", year: fields["time.year"] ?? "" };
  const t = await getTranslations({ locale, namespace: "deadlines" });
  const whole = date.day && date.month && date.year;
  const day = whole ? dayInWords(`${date.year}-${date.month.padStart(2, "0")}-${date.day.padStart(2, "0")}`, t) : partsInFigures(date);
  return [day, fields.about].filter(Boolean).join("\n");
}
