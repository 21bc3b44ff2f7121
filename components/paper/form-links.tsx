import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { LOOKS, paperAddress } from "#lib/paper/looks.ts";

/** The forms of one language, each called in that language. */
export async function FormLinks({ language, hints }: { language: Locale; hints?: boolean }) {
  const t = await getTranslations({ locale: language, namespace: "paper" });
  return (
    <ul lang={language} className="border-t border-line">
      {LOOKS.map((look) => (
        <li key={look} className="border-b border-line py-2">
          <a
            href={paperAddress({ locale: language, look })}
            hrefLang={language}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {t(`page.${look}`)}
          </a>
          {hints && <p className="text-soft">{t(`page.${look}Hint`)}</p>}
        </li>
      ))}
    </ul>
  );
}
