import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { isWaiting } from "#lib/tracking/waiting.ts";

/** What has happened so far, oldest first, and the last day for an answer while one is due. */
export async function CaseSteps({ locale, followed }: { locale: Locale; followed: FollowedCase }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "track" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const past = followed.steps.map(
    ({ type, on }, index): TimelineItem => ({
      key: `${index}`,
      when: dayInWords(on, words),
      dateTime: on,
      title: t(`steps.${type.replace(".", "_")}`),
      tone: index === followed.steps.length - 1 ? "now" : "past",
    }),
  );
  const due = isWaiting(followed) && followed.decideBy;
  const next: TimelineItem[] = due
    ? [{ key: "due", when: dayInWords(due, words), dateTime: due, title: t("steps.decide_by"), tone: "next" }]
    : [];
  return (
    <section className="flow-tight">
      <h2>{t("steps.label")}</h2>
      <Timeline label={t("steps.label")} items={[...past, ...next]} />
    </section>
  );
}
