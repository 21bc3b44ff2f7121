import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Hotline } from "#lib/intake/queries.ts";

/** Numbers to call, large enough for a thumb. A number of which we are not sure says so. */
export async function CallLines({ locale, lines }: { locale: Locale; lines: readonly Hotline[] }) {
  const t = await getTranslations({ locale, namespace: "guide" });
  return (
    <ul className="border-t border-line">
      {lines.map(({ code, number, name, confidence }) => (
        <li key={code} className="grid grid-cols-[3.5em_1fr] gap-x-4 border-b border-line py-2 leading-snug">
          <a href={`tel:${number.replace(/[^\d+]/g, "")}`} className="min-h-11 py-2 text-lg font-semibold">
            {number}
          </a>
          <span className="py-2">
            {name}
            {confidence === "L" && <span className="block text-sm text-soft">{t("unconfirmed")}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
