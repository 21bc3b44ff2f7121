import { Details } from "#components/ui/details.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { dayInWords, explainDeadline } from "#lib/deadlines/explanation.ts";
import type { DeadlineExplanation } from "#lib/deadlines/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { isWaiting } from "#lib/tracking/waiting.ts";

type CaseDatesProps = { locale: Locale; followed: FollowedCase; explanation: DeadlineExplanation | null };

/** The dates of a case in words; the last day shows how it was worked out. */
export async function CaseDates({ locale, followed, explanation }: CaseDatesProps) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: "track" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const decideBy = followed.decideBy ? dayInWords(followed.decideBy, words) : t("dates.none");
  const rows = [
    { term: t("dates.received"), day: dayInWords(followed.receivedOn, words) },
    { term: t("dates.registered"), day: dayInWords(followed.registeredOn, words) },
    ...(followed.upgradedOn ? [{ term: t("dates.upgraded"), day: dayInWords(followed.upgradedOn, words) }] : []),
    ...(isWaiting(followed) || !followed.decideBy ? [{ term: t("dates.decideBy"), day: decideBy }] : []),
  ];
  return (
    <section>
      <dl className="grid gap-2">
        {rows.map(({ term, day }) => (
          <div key={term} className="sm:flex sm:gap-4">
            <dt className="text-soft sm:w-60">{term}</dt>
            <dd className="font-semibold">{day}</dd>
          </div>
        ))}
      </dl>
      {explanation && (
        <Details summary={t("dates.why")}>
          <Prose>
            {explainDeadline(explanation, words).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Prose>
        </Details>
      )}
    </section>
  );
}
