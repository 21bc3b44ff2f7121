import { Contents } from "#components/guidance/contents.tsx";
import { ArticleSection } from "#components/guidance/section.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { ARTICLES, type Article as ArticleName, GUIDE_PATH } from "#lib/guidance/pages.ts";
import type { Rules } from "#lib/guidance/reading.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type ArticleProps = {
  locale: Locale;
  article: ArticleName;
  rules: Rules;
  /** What the texts need filled in: how long things are kept, the day of a statement. */
  values: Record<string, string | number>;
};

/** A page to be read: what it is about, what is on it, and its sections one after another. */
export async function Article({ locale, article, rules, values }: ArticleProps) {
  const t = await getTranslations({ locale, namespace: "guide" });
  const sections = ARTICLES[article];
  return (
    <>
      <QuestionHeading caption={t("index.title")}>{t(`${article}.title`)}</QuestionHeading>
      <p className="text-lg leading-snug">{t(`${article}.lead`, values)}</p>
      <Contents title={t("contents")} entries={sections.map(({ id }) => ({ id, label: t(`${article}.${id}.title`) }))} />
      {sections.map((section) => (
        <ArticleSection
          key={section.id}
          locale={locale}
          title={t(`${article}.${section.id}.title`)}
          text={t(`${article}.${section.id}.text`, values)}
          section={section}
          rules={rules}
        />
      ))}
      <p className="border-t border-line pt-4 print:hidden">
        <a href={`/${locale}${GUIDE_PATH}`} className="inline-flex min-h-11 items-center">
          {t("all")}
        </a>
      </p>
    </>
  );
}
