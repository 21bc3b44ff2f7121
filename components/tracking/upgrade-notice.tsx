import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";

/** What became of giving a name. It tells how the case stands, so that coming back to this address tells nothing else. */
export async function UpgradeNotice({ locale, followed: { upgradedOn, decideBy } }: { locale: Locale; followed: FollowedCase }) {
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: "upgrade" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  if (!upgradedOn || !decideBy)
    return (
      <Notice tone="warning" live="status">
        {t("notPossible")}
      </Notice>
    );
  return (
    <Notice tone="success" title={t("doneTitle")} live="status">
      {t("done", { day: dayInWords(upgradedOn, dates), decideBy: dayInWords(decideBy, dates) })}
    </Notice>
  );
}
