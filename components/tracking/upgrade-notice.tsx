import { Notice } from "#components/ui/notice.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { isUpgradable } from "#lib/tracking/upgrade.ts";

/** What became of giving a name. It tells how the case stands, so that coming back to this address tells nothing else. */
export async function UpgradeNotice({ locale, followed }: { locale: Locale; followed: FollowedCase }) {
  const { kind, upgradedOn, decideBy } = followed;
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: "upgrade" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  if (upgradedOn && decideBy)
    return (
      <Notice tone="success" title={t("doneTitle")} live="status">
        {t("done", { day: dayInWords(upgradedOn, dates), decideBy: dayInWords(decideBy, dates) })}
      </Notice>
    );
  if (kind !== "signal" || isUpgradable(followed)) return null;
  return (
    <Notice tone="warning" live="status">
      {t("notPossible")}
    </Notice>
  );
}
