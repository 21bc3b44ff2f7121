import { Details } from "#components/ui/details.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Confidence } from "#lib/deadlines/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** A rule as it is quoted on a page, with where it comes from. `validFrom` as `2026-11-25`. */
export type Quoted = { code: string; text: string; version: number; validFrom: string; source: string; confidence: Confidence };

/** For those who want to check: the source, the version and how sure we are of each rule that is quoted above. */
export async function Basis({ locale, quoted }: { locale: Locale; quoted: readonly Quoted[] }) {
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: "guide" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  return (
    <Details summary={t("basis.summary")}>
      <ul className="grid gap-4 text-sm text-soft">
        {quoted.map(({ code, text, version, validFrom, source, confidence }) => (
          <li key={code}>
            <p className="text-ink">{text}</p>
            <p className="wrap-anywhere">{source}</p>
            <p>
              {t("basis.version", { version, day: dayInWords(validFrom, dates) })} {t(`basis.confidence.${confidence}`)}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  );
}
