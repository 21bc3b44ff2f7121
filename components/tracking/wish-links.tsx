import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Wish } from "#lib/wishes/offers.ts";
import { wishAddress } from "./wish-address.ts";

/** What a complainant can do besides writing, each on a page of its own that says what happens then. */
export async function WishLinks({ locale, wishes }: { locale: Locale; wishes: readonly Wish[] }) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <nav aria-labelledby="wishes" className="flow-tight print:hidden">
      <h2 id="wishes">{t("more.title")}</h2>
      <ul>
        {wishes.map((wish) => (
          <li key={wish}>
            <a href={wishAddress(locale, wish)} className="inline-flex min-h-(--control) items-center">
              {t(`more.${wish}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
