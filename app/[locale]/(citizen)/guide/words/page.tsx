import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Contents } from "#components/guidance/contents.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { TERMS } from "#lib/guidance/glossary.ts";
import { GUIDE_PATH, guidePath } from "#lib/guidance/pages.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { Room } from "../../room.tsx";
import { guideTitle } from "../guide-title.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? guideTitle(locale, "words") : {};
}

/** The words of this place, each in a sentence or two, each with an address of its own. */
export default async function GlossaryPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "guide" }),
    getTranslations({ locale, namespace: "glossary" }),
  ]);
  return (
    <Room locale={locale} path={guidePath("words")}>
      <QuestionHeading caption={t("index.title")}>{t("links.words")}</QuestionHeading>
      <p className="text-lg leading-snug">{words("lead")}</p>
      <Contents title={t("contents")} entries={TERMS.map((term) => ({ id: term, label: words(`terms.${term}.word`) }))} />
      <dl className="grid gap-6">
        {TERMS.map((term) => (
          <div key={term}>
            <dt id={term} tabIndex={-1} className="font-semibold">
              {words(`terms.${term}.word`)}
            </dt>
            <dd>{words(`terms.${term}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line pt-4 print:hidden">
        <a href={`/${locale}${GUIDE_PATH}`} className="inline-flex min-h-11 items-center">
          {t("all")}
        </a>
      </p>
    </Room>
  );
}
