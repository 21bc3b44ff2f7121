import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

type TakeHomeProps = {
  locale: Locale;
  /** Where the files lie, without the last part: "/kk/receipt". */
  folder: string;
  coupon: boolean;
  card: boolean;
};

/** Files to take along: the coupon as paper and as text, and a card with the code where it may be given out. */
export async function TakeHome({ locale, folder, coupon, card }: TakeHomeProps) {
  const t = await getTranslations({ locale, namespace: "coupon" });
  if (!coupon && !card) return null;
  const files = [
    ...(coupon ? ([["number.pdf", "coupon"]] as const) : []),
    ...(card ? ([["card.pdf", "card"]] as const) : []),
    ...(coupon ? ([["number.txt", "text"]] as const) : []),
  ];
  return (
    <section className="flow-tight">
      <h2>{t("take.title")}</h2>
      <ul className="grid gap-3">
        {files.map(([file, name]) => (
          <li key={file}>
            <a href={`${folder}/${file}`}>{t(`take.${name}`)}</a>
            <span className="block text-soft">{t(`take.${name}Hint`)}</span>
          </li>
        ))}
      </ul>
      <p>{t("take.device")}</p>
    </section>
  );
}
