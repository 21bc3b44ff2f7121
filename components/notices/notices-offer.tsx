import { Button } from "#components/ui/button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** Leads from a case to the page on which its complainant chooses notices of news. */
export async function NoticesOffer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notices" });
  return (
    <section className="flow-tight">
      <h2>{t("offer.title")}</h2>
      <p>{t("offer.text")}</p>
      <p>
        <Button variant="secondary" href={`/${locale}/track/case/notices`}>
          {t("offer.link")}
        </Button>
      </p>
    </section>
  );
}
