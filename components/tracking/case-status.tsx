import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";

/** Where a case stands, what that means and what comes next, in plain words. */
export async function CaseStatus({ locale, followed: { number, status, outcome } }: { locale: Locale; followed: FollowedCase }) {
  const t = await getTranslations({ locale, namespace: "track" });
  return (
    <section className="flow-tight">
      <hgroup>
        <p className="text-soft">{t("status.heading", { number })}</p>
        <h1 className="sm:text-2xl">{t(`status.${status}.title`)}</h1>
      </hgroup>
      <p>{t(`status.${status}.text`)}</p>
      {outcome && (
        <p className="font-semibold">
          {t("outcome.label")}: {t(`outcome.${outcome}`)}
        </p>
      )}
      <p>{t(`status.${status}.next`)}</p>
    </section>
  );
}
