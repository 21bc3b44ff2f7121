import { TakeHome } from "#components/coupon/take-home.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { groupAccessCode } from "#lib/crypto/access-code.ts";
import { dayInWords, explainDeadline } from "#lib/deadlines/explanation.ts";
import type { DeadlineExplanation } from "#lib/deadlines/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Lodged } from "#lib/intake/draft.ts";

type ReceiptProps = {
  locale: Locale;
  lodged: Lodged;
  /** How long this page can be opened again. */
  minutes: number;
  /** Why the last day is what it is, where there is one and it can be told. */
  explanation: DeadlineExplanation | null;
  /** The office's own telephone, where it is published. */
  office?: { number: string; name: string };
  trackAddress: string;
};

/** Number, code and dates to take home, and what happens next. It appears only after the case has been stored for good. */
export async function Receipt({ locale, lodged, minutes, explanation, office, trackAddress }: ReceiptProps) {
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const { receipt, kind } = lodged;
  const inWords = (day: string) => dayInWords(day, dates);
  const next = receipt.decideBy ? ["read", "write", "answer", "look"] : ["read", "write", "signal", "look"];
  return (
    <>
      <Panel
        title={t("receipt.title", { kind })}
        items={[{ label: t("receipt.number"), value: receipt.number }]}
        code={{ label: t("receipt.code"), groups: groupAccessCode(receipt.accessCode).split("-") }}
      >
        <dl className="grid gap-2">
          <Day term={t("receipt.received")} day={inWords(receipt.receivedOn)} />
          <Day term={t("receipt.registered")} day={inWords(receipt.registeredOn)} />
          {receipt.decideBy && <Day term={t("receipt.decideBy")} day={inWords(receipt.decideBy)} />}
        </dl>
      </Panel>
      <Notice tone="warning" title={t("receipt.keepTitle")}>
        {t("receipt.keep", { minutes })}
      </Notice>
      <TakeHome locale={locale} folder={`/${locale}/receipt`} coupon={receipt.coupon !== null} card />
      {explanation && (
        <Details summary={t("receipt.why")}>
          <Prose>
            {explainDeadline(explanation, dates).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Prose>
        </Details>
      )}
      <section className="flow-tight">
        <h2>{t("receipt.nextTitle")}</h2>
        <Prose>
          <ol>
            {next.map((step) => (
              <li key={step}>{t(`receipt.next.${step}`, { day: receipt.decideBy ? inWords(receipt.decideBy) : "" })}</li>
            ))}
          </ol>
        </Prose>
      </section>
      <Notice tone="info">{t("receipt.court")}</Notice>
      {office && (
        <p>
          {t("receipt.phone")} <a href={`tel:${office.number.replace(/[^\d+]/g, "")}`}>{office.number}</a> ({office.name})
        </p>
      )}
      <p>
        <Button href={trackAddress}>{t("receipt.track")}</Button>
      </p>
    </>
  );
}

function Day({ term, day }: { term: string; day: string }) {
  return (
    <div className="sm:flex sm:gap-4">
      <dt className="text-soft sm:w-60">{term}</dt>
      <dd className="font-semibold">{day}</dd>
    </div>
  );
}
