import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { Details } from "#components/ui/details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { DRAFT_HOURS } from "#lib/intake/draft.ts";
import { FIRST_QUESTION } from "#lib/intake/journey.ts";
import { considerationDays, listHotlines } from "#lib/intake/queries.ts";
import { formAddress } from "./form/[page]/address.ts";
import { Room } from "./room.tsx";

/** Whom to call when it cannot wait: rescue, police, help for families. */
const IN_DANGER = ["emergency", "police", "family_women_children"];

/** The first page: danger first, then what we can and cannot do, and one button. */
export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, leave, resume, days] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "leave" }),
    getTranslations({ locale, namespace: "resume" }),
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
      <p>
        <a href={`/${locale}/track`} className="inline-flex min-h-11 items-center">
          {t("home.track")}
        </a>
        <br />
        <a href={`/${locale}/resume`} className="inline-flex min-h-11 items-center">
          {resume("enter.link")}
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
  const lines = IN_DANGER.flatMap((code) => hotlines.filter((line) => line.code === code));
  return (
    <Notice tone="warning" title={t("home.danger")}>
      {lines.length === 0 ? t("home.dangerPlain") : t("home.dangerText")}
      <ul className="mt-1">
        {lines.map(({ number, name }) => (
          <li key={number} className="grid grid-cols-[3.5rem_1fr] gap-x-3 leading-snug">
            <a href={`tel:${number}`} className="min-h-11 py-2 font-semibold">
              {number}
            </a>
            <span className="py-2">{name}</span>
          </li>
        ))}
      </ul>
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
