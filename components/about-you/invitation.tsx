import { Button } from "#components/ui/button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** Asks after everything was sent whether somebody would like to answer some questions. Nothing depends on it. */
export async function Invitation({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "about-you" });
  return (
    <section className="flow-tight">
      <h2>{t("title")}</h2>
      <p>{t("invitation")}</p>
      <p>
        <Button variant="secondary" href={`/${locale}/about-you`}>
          {t("link")}
        </Button>
      </p>
    </section>
  );
}
