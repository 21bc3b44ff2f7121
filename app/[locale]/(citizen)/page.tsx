import { notFound } from "next/navigation";
import { NumbersToCall } from "#components/intake/numbers-to-call.tsx";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { DRAFT_HOURS } from "#lib/intake/draft.ts";
import { considerationDays, listHotlines } from "#lib/intake/queries.ts";
import { FIRST_QUESTION } from "#lib/intake/questions.ts";
import { formAddress } from "./form/[page]/address.ts";
import { Room } from "./room.tsx";

/** The first page: danger first, then what we can and cannot do, and one button. */
export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, leave, resume, joining, precheck, days] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "leave" }),
    getTranslations({ locale, namespace: "resume" }),
    getTranslations({ locale, namespace: "joining" }),
    getTranslations({ locale, namespace: "precheck" }),
    considerationDays(),
  ]);
  const facts = [
    t("home.facts.free"),
    t("home.facts.length"),
    days && t("home.facts.period", { days }),
    t("home.facts.kept", { hours: DRAFT_HOURS }),
    t("home.facts.code"),
  ];
  return (
    <Room locale={locale} path="/">
      <QuestionHeading caption={t("home.caption")}>{t("home.title")}</QuestionHeading>
      <p>{t("home.lead")}</p>
      <Danger locale={locale} />
      <p>
        <Button href={formAddress(locale, FIRST_QUESTION)}>{t("home.start")}</Button>
      </p>
      <ul>
        {(["easy", "child"] as const).map((manner) => (
          <li key={manner}>
            <a href={formAddress(locale, FIRST_QUESTION, { manner })} className="inline-flex min-h-11 items-center">
              {t(`home.${manner}`)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${locale}/can-we-help`} className="inline-flex min-h-11 items-center">
          {precheck("link")}
        </a>
      </p>
      <p>
        <a href={`/${locale}/track`} className="inline-flex min-h-11 items-center">
          {t("home.track")}
        </a>
        <br />
        <a href={`/${locale}/resume`} className="inline-flex min-h-11 items-center">
          {resume("enter.link")}
        </a>
        <br />
        <a href={`/${locale}/join`} className="inline-flex min-h-11 items-center">
          {joining("enter.title")}
        </a>
      </p>
      <Prose>
        <Points title={t("home.facts.title")} points={facts.filter((fact) => typeof fact === "string")} />
        <Points
          title={t("home.can.title")}
          points={[t("home.can.ask"), t("home.can.recommend"), t("home.can.forward"), t("home.can.explain")]}
        />
        <Points title={t("home.cannot.title")} points={[t("home.cannot.court"), t("home.cannot.terms"), t("home.cannot.rescue")]} />
      </Prose>
      <Details summary={t("home.safety.title")}>
        <p>{t("home.safety.text")}</p>
        <p className="mt-4">{leave("how")}</p>
      </Details>
    </Room>
  );
}

async function Danger({ locale }: { locale: Locale }) {
  const [t, hotlines] = await Promise.all([getTranslations({ locale, namespace: "citizen" }), listHotlines(locale)]);
  return (
    <Notice tone="warning" title={t("home.danger")}>
      {hotlines.length === 0 ? t("home.dangerPlain") : t("home.dangerText")}
      <NumbersToCall locale={locale} />
    </Notice>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}
