import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

const GIVES = ["period", "answer", "keeps"] as const;
const COSTS = ["known", "recognised", "once"] as const;

/** What a name would add to a signal and what it would cost. An offer, never a demand. */
export async function UpgradeOffer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "upgrade" });
  return (
    <section className="flow-tight">
      <h2>{t("offer.title")}</h2>
      <p>{t("offer.text")}</p>
      <Details summary={t("offer.difference")}>
        <Prose>
          <h3>{t("offer.givesTitle")}</h3>
          <ul>
            {GIVES.map((gift) => (
              <li key={gift}>{t(`offer.${gift}`)}</li>
            ))}
          </ul>
          <h3>{t("offer.costsTitle")}</h3>
          <ul>
            {COSTS.map((cost) => (
              <li key={cost}>{t(`offer.${cost}`)}</li>
            ))}
          </ul>
        </Prose>
      </Details>
      <p>
        <Button variant="secondary" href={`/${locale}/track/case/name`}>
          {t("offer.link")}
        </Button>
      </p>
    </section>
  );
}
