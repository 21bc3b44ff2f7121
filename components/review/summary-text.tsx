import { KeyValue } from "#components/ui/key-value.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { SummaryContent } from "#lib/review/schema.ts";
import { codedFacts } from "./coded-facts.ts";
import { Paragraphs } from "./paragraphs.tsx";

type Props = { locale: Locale; document: SummaryContent };

/** A summary as its readers see it; the office's preview is this same component. English first, its title is the h1. */
export async function SummaryText({ locale, document }: Props) {
  const [t, names, bodies] = await Promise.all([
    getTranslations({ locale, namespace: "review" }),
    getTranslations({ locale, namespace: "anonymisation" }),
    getTranslations({ locale, namespace: "bodies" }),
  ]);
  return (
    <article className="flow">
      <h1 lang="en" className="max-w-measure">
        {document.title}
      </h1>
      <section aria-label={t("summary.facts")} className="border-y border-line py-4">
        <KeyValue items={codedFacts(document, names, bodies).map(({ term, value }) => ({ term, value }))} />
      </section>
      <Paragraphs text={document.textEn} lang="en" />
      {otherTexts(document).map(({ lang, text }) => (
        <section key={lang} id={lang} className="flow-tight border-t border-line pt-7">
          <h2>{t("summary.original", { language: t(`summary.languages.${lang}`) })}</h2>
          <Paragraphs text={text} lang={lang} />
        </section>
      ))}
    </article>
  );
}

function otherTexts({ textRu, textKk }: SummaryContent): { lang: "kk" | "ru"; text: string }[] {
  return [...(textKk ? [{ lang: "kk" as const, text: textKk }] : []), ...(textRu ? [{ lang: "ru" as const, text: textRu }] : [])];
}
