import { Timeline, type TimelineItem } from "#components/ui/timeline.tsx";
import { isAgreed } from "#lib/consent/ledger.ts";
import type { GoneOut, Ledger } from "#lib/consent/queries.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** What has gone out, to whom, when and by what right; and what was taken back. */
export async function GoneOutList({ locale, ledger }: { locale: Locale; ledger: Ledger }) {
  const [t, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "consent" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const recipientOf = ({ recipient }: GoneOut) =>
    t(`gone.recipient.${recipient === "odihr" || recipient === "statistics" ? recipient : "body"}`);
  const items = ledger.goneOut.map(
    (gone): TimelineItem => ({
      key: gone.id,
      when: dayInWords(gone.wentOn, deadlines),
      dateTime: gone.wentOn,
      title: `${t(`gone.item.${gone.item}`)} – ${recipientOf(gone)}`,
      children: (
        <>
          <p>{gone.ground ? gone.ground[locale] : t("gone.agreed")}</p>
          {gone.recalledOn && <p>{t("gone.recalled", { day: dayInWords(gone.recalledOn, deadlines) })}</p>}
          {isBeingRecalled(gone, ledger) && <p>{t("gone.recalling")}</p>}
        </>
      ),
    }),
  );
  return (
    <section className="flow-tight">
      <h2>{t("gone.title")}</h2>
      {items.length > 0 ? <Timeline label={t("gone.title")} items={items} /> : <p>{t("gone.none")}</p>}
    </section>
  );
}

// Only what lies with the experts can be taken back: a letter that a body has read is theirs.
function isBeingRecalled({ disclosure, recalledOn, ground }: GoneOut, { answers }: Ledger): boolean {
  return disclosure === "experts" && !recalledOn && !ground && !isAgreed(answers, "experts");
}
