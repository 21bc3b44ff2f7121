import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Blocks } from "#components/guidance/blocks.tsx";
import { CallLines } from "#components/guidance/call-lines.tsx";
import { FormLinks } from "#components/paper/form-links.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { GUIDE_PATH, PAPER_PATH } from "#lib/guidance/pages.ts";
import { isLocale, LOCALES } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listHotlines } from "#lib/intake/queries.ts";
import { Room } from "../room.tsx";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const [t, shell] = await Promise.all([getTranslations({ locale, namespace: "paper" }), getTranslations({ locale, namespace: "shell" })]);
  return { title: `${t("page.title")} · ${shell("citizen.name")}` };
}

/** The forms to print, for whoever has no internet or is not safe with it, and how to send them. */
export default async function PaperPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, guide, hotlines] = await Promise.all([
    getTranslations({ locale, namespace: "paper" }),
    getTranslations({ locale, namespace: "guide" }),
    listHotlines(locale),
  ]);
  const office = hotlines.filter(({ topics }) => topics.includes("office"));
  return (
    <Room locale={locale} path={PAPER_PATH}>
      <QuestionHeading>{t("page.title")}</QuestionHeading>
      <p className="text-lg leading-snug">{t("page.lead")}</p>
      <section className="flow-tight">
        <h2>{t("page.print")}</h2>
        <FormLinks language={locale} hints />
        <p className="text-soft">{t("page.device")}</p>
      </section>
      <section className="flow-tight">
        <h2>{t("page.sendTitle")}</h2>
        <Prose>
          <Blocks text={t("page.send")} />
        </Prose>
        {office.length > 0 && (
          <>
            <p>{t("page.ask")}</p>
            <CallLines locale={locale} lines={office} />
          </>
        )}
      </section>
      <section className="flow-tight">
        <h2>{t("page.others")}</h2>
        {LOCALES.filter((language) => language !== locale).map((language) => (
          <FormLinks key={language} language={language} />
        ))}
      </section>
      <p className="border-t border-line pt-4">
        <a href={`/${locale}${GUIDE_PATH}`} className="inline-flex min-h-11 items-center">
          {guide("all")}
        </a>
      </p>
    </Room>
  );
}
