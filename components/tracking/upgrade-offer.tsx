import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";

const GIVES = ["period", "answer", "keeps"] as const;
const COSTS = ["known", "recognised", "once"] as const;

/** What a name would add and what it would cost: a signal becomes a complaint, anything else stays what it is. An offer, never a demand. */
export async function UpgradeOffer({ locale, kind }: { locale: Locale; kind: FollowedCase["kind"] }) {
  const [t, follow] = await Promise.all([
    getTranslations({ locale, namespace: "upgrade" }),
    getTranslations({ locale, namespace: "follow" }),
  ]);
  const link = (
    <p>
      <Button variant="secondary" href={`/${locale}/track/case/name`}>
        {t("offer.link")}
      </Button>
    </p>
  );
  if (kind !== "signal")
    return (
      <section className="flow-tight">
        <h2>{follow("name.title")}</h2>
        <p>{follow("name.text")}</p>
        <p>{follow("name.known")}</p>
        <p>{follow("name.keeps")}</p>
        {link}
      </section>
    );
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
      {link}
    </section>
  );
}
