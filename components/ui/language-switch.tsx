import type { Locale } from "#lib/i18n/locales.ts";

/** Each language under its own name, so that nobody has to read another one to find theirs. */
const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: "kk", name: "Қазақша" },
  { locale: "ru", name: "Русский" },
  { locale: "en", name: "English" },
];

export type LanguageSwitchProps = {
  label: string;
  locale: Locale;
  /** Address of this page without its language, query included: "/complaint/where?edit=1". */
  path: string;
};

/** The same page in the other languages. */
export function LanguageSwitch({ label, locale, path }: LanguageSwitchProps) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {LANGUAGES.map((language) => (
          <li key={language.locale}>
            <a
              href={`/${language.locale}${path === "/" ? "" : path}`}
              lang={language.locale}
              hrefLang={language.locale}
              aria-current={language.locale === locale ? "true" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
