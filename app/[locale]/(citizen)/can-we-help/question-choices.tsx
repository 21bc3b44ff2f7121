import { QuestionHeading } from "#components/ui/question-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { choicesAt, pathAddress } from "#lib/precheck/path.ts";
import type { Question } from "#lib/precheck/questions.ts";
import { OneBack } from "./one-back.tsx";

type Props = { locale: Locale; path: string; question: Question };

/** One question. Its answers are links: choosing is one act, Back is one step, and there is nothing to get wrong. */
export async function QuestionChoices({ locale, path, question }: Props) {
  const t = await getTranslations({ locale, namespace: "precheck" });
  return (
    <>
      <OneBack locale={locale} path={path} />
      <QuestionHeading caption={t("caption", { number: path.length + 1 })}>{t(`questions.${question}.title`)}</QuestionHeading>
      <p className="text-soft">{t(`questions.${question}.hint`)}</p>
      <ul className="grid gap-2">
        {choicesAt(path, question).map(({ answer, path: next }) => (
          <li key={answer}>
            <a
              href={`/${locale}${pathAddress(next)}`}
              className="flex min-h-(--control) items-center rounded-sm border border-edge bg-card px-4 py-3 leading-snug text-ink no-underline hover:border-ink hover:bg-mist hover:text-ink"
            >
              {t(`questions.${question}.answers.${answer}`)}
            </a>
          </li>
        ))}
      </ul>
      {path === "" && <p className="text-sm text-soft">{t("intro")}</p>}
    </>
  );
}
