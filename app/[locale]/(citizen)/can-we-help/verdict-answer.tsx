import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { type Help, listHelp } from "#lib/precheck/queries.ts";
import { PRESSING, type Verdict } from "#lib/precheck/verdicts.ts";
import { formAddress } from "../form/[page]/address.ts";
import { OneBack } from "./one-back.tsx";

type Props = { locale: Locale; path: string; verdict: Verdict };

/** What follows from the answers: whether and how we can help, who else can, and always the way to write to us. */
export async function VerdictAnswer({ locale, path, verdict }: Props) {
  const [t, helpers] = await Promise.all([getTranslations({ locale, namespace: "precheck" }), listHelp(verdict, locale)]);
  const list = helpers.length === 0 ? <p>{t("helpersPlain")}</p> : <Helpers locale={locale} helpers={helpers} />;
  return (
    <>
      <OneBack locale={locale} path={path} />
      <QuestionHeading>{t(`verdicts.${verdict}.title`)}</QuestionHeading>
      <p>{t(`verdicts.${verdict}.text`)}</p>
      {PRESSING.includes(verdict) ? (
        <Notice tone="warning" title={t("helpers")}>
          {list}
        </Notice>
      ) : (
        <section className="flow-tight">
          <h2>{t("helpers")}</h2>
          {list}
        </section>
      )}
      <p className="text-sm text-soft">{t("numbers")}</p>
      <h2>{t("anywayTitle")}</h2>
      <p>{t("anyway")}</p>
      <p>
        <Button href={formAddress(locale, FIRST_QUESTION)}>{t("anywayButton")}</Button>
      </p>
      <p>
        <a href={`/${locale}/can-we-help`} className="inline-flex min-h-11 items-center">
          {t("again")}
        </a>
      </p>
    </>
  );
}

async function Helpers({ locale, helpers }: { locale: Locale; helpers: Help[] }) {
  const t = await getTranslations({ locale, namespace: "precheck" });
  return (
    <ul className="mt-1">
      {helpers.map(({ code, phone, name, site }) => (
        <li key={code} className="grid gap-x-3 py-1 leading-snug sm:grid-cols-[3.25em_1fr] sm:py-0">
          <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="min-h-11 py-2 font-semibold max-sm:pb-0">
            {phone}
          </a>
          <span className="sm:py-2">
            {name}
            {site && <span className="block text-sm text-soft">{t("site", { site })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
