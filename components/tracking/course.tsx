import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { nextEntries, pastEntries } from "#lib/tracking/timeline.ts";
import { requestAnchor } from "./asked-questions.tsx";
import { messageAnchor } from "./thread.tsx";

/** What happened, oldest first, each thing a sentence that leads to what was written, and what comes next with its day. */
export async function Course({ locale, followed }: { locale: Locale; followed: FollowedCase }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "follow" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const past = pastEntries(followed);
  const done = past.map(({ type, on, finding, messageId, requestId }, index): TimelineItem => {
    const anchor = (messageId && messageAnchor(messageId)) || (requestId && requestAnchor(requestId));
    return {
      key: `${index}`,
      when: dayInWords(on, words),
      dateTime: on,
      title: t(`course.${type.replace(".", "_")}`, { finding: finding ?? "" }),
      tone: index === past.length - 1 ? "now" : "past",
      children: anchor && <a href={`#${anchor}`}>{t(messageId ? "course.read" : "questions.title")}</a>,
    };
  });
  const next = nextEntries(followed).map(
    ({ type, on }, index): TimelineItem => ({
      key: `next-${index}`,
      when: on ? dayInWords(on, words) : t("course.noDay"),
      dateTime: on ?? undefined,
      title: t(`course.next.${type}`),
      tone: "next",
    }),
  );
  return (
    <section className="flow-tight">
      <h2>{t("course.label")}</h2>
      <Timeline label={t("course.label")} items={[...done, ...next]} />
    </section>
  );
}
