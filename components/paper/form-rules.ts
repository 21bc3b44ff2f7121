import { numbersInDanger } from "#components/intake/numbers-in-danger.ts";
import type { FormNumber, FormRules } from "#lib/documents/form.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Hotline } from "#lib/intake/queries.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { mannerOfLook, type Variant } from "#lib/paper/looks.ts";
import { paperWords } from "./paper-words.ts";

/** The published rules that a form quotes, as they stand now; days are null while they cannot be read. */
export type RulesNow = { hotlines: readonly Hotline[]; considerationDays: number | null };

/** The same as the form says them. A number that is not confirmed says so on paper too. */
export async function formRules({ locale, look }: Variant, { hotlines, considerationDays: days }: RulesNow): Promise<FormRules> {
  const [words, citizen, guide] = await Promise.all([
    paperWords(locale, mannerOfLook(look)),
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "guide" }),
  ]);
  const onPaper = ({ number, name, confidence }: Hotline): FormNumber => ({
    number,
    name,
    note: confidence === "L" ? guide("unconfirmed") : undefined,
  });
  return {
    danger: { question: FIRST_QUESTION, numbers: numbersInDanger(hotlines).map(onPaper), plain: citizen("home.dangerPlain") },
    office: hotlines.filter(({ topics }) => topics.includes("office")).map(onPaper),
    period: days === null ? null : words.own("period", { days }),
  };
}
