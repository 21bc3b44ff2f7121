import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

const PAGES = { ledger: "consents", looks: "who-looked" } as const;

/** The way from one's case to what may be shown of it, and to who has looked. */
export async function LedgerLinks({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "consent" });
  return (
    <section className="flow-tight">
      <h2>{t("link.title")}</h2>
      <ul className="flow-tight">
        {(["ledger", "looks"] as const).map((page) => (
          <li key={page}>
            <a href={`/${locale}/track/case/${PAGES[page]}`}>{t(`link.${page}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
