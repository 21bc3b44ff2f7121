import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type Props = { locale: Locale; quarters: readonly string[]; chosen: string };

/** The quarters to choose from; on paper the chosen one stays. */
export async function QuarterLinks({ locale, quarters, chosen }: Props) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "answer-counts" }),
    getTranslations({ locale, namespace: "anonymisation" }),
  ]);
  return (
    <nav aria-label={t("quarters")}>
      <ul className="flex flex-wrap gap-x-6">
        {quarters.map((quarter) => {
          const [year = "", number = ""] = quarter.split("-Q");
          const isChosen = quarter === chosen;
          return (
            <li key={quarter} className={isChosen ? undefined : "print:hidden"}>
              <a
                href={`/${locale}/office/answers?quarter=${quarter}`}
                aria-current={isChosen ? "page" : undefined}
                className={`inline-flex min-h-11 items-center ${isChosen ? "font-semibold" : ""}`}
              >
                {words("quarter", { year, quarter: number })}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
