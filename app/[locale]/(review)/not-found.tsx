import { LOCALES } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/**
 * The same words for what is not there and what is not yours, in every language, because a page that does not exist has none.
 * In service the guard answers with its own page; this one is seen in development and after moving within the page.
 */
export default async function NotFound() {
  const words = await Promise.all(LOCALES.map(async (locale) => ({ locale, t: await getTranslations({ locale, namespace: "review" }) })));
  return (
    <main id="main" className="flow mx-auto max-w-measure px-5 py-10">
      {words.map(({ locale, t }) => (
        <section key={locale} lang={locale} className="flow-tight">
          {locale === words[0]?.locale ? <h1>{t("notFound.title")}</h1> : <h2>{t("notFound.title")}</h2>}
          <p>{t("notFound.text")}</p>
          <p>
            <a href={`/${locale}/review`}>{t("notFound.home")}</a>
          </p>
        </section>
      ))}
    </main>
  );
}
