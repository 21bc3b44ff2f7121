import { Prose } from "#components/ui/prose.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";

/** Messages both ways, oldest first, as they were written. */
export async function Thread({ locale, messages }: { locale: Locale; messages: FollowedCase["messages"] }) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "track" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  return (
    <section className="flow-tight">
      <h2>{t("thread.title")}</h2>
      {messages.length === 0 && <p className="text-soft">{t("thread.none")}</p>}
      {messages.map(({ id, author, sentOn, text }) => (
        <article key={id} className={author === "office" ? "border-l-4 border-accent bg-wash p-4" : "border-l-4 border-line bg-mist p-4"}>
          <h3 className="text-base">{t(author === "office" ? "thread.office" : "thread.you")}</h3>
          <p className="text-sm text-soft">
            <time dateTime={sentOn}>{dayInWords(sentOn, words)}</time>
          </p>
          <Prose preserve>{text}</Prose>
        </article>
      ))}
    </section>
  );
}
