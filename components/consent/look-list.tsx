import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Look } from "#lib/looks/queries.ts";

const ROLES = ["officer", "supervisor", "commissioner"] as const;

/** On which days the office opened what is sealed, in which role, in plain words; the latest first. */
export async function LookList({ locale, looks }: { locale: Locale; looks: readonly Look[] }) {
  const [t, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "consent" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  if (looks.length === 0) return <p>{t("looks.none")}</p>;
  const items = looks.map(
    ({ day, role, what }): TimelineItem => ({
      key: `${day} ${role} ${what}`,
      when: dayInWords(day, deadlines),
      dateTime: day,
      title: t(`looks.${what}.${ROLES.find((known) => known === role) ?? "other"}`),
      meta: what === "identity" ? t("looks.reason") : undefined,
    }),
  );
  return <Timeline label={t("looks.label")} items={items} headingLevel={2} />;
}
