import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { GUIDE_PAGES, GUIDE_PATH, guideAddress, onwardAddress } from "#lib/guidance/pages.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { Room } from "../room.tsx";
import { guideTitle } from "./guide-title.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? guideTitle(locale, "index") : {};
}

/** Everything there is to read, each with a sentence that says for whom. */
export default async function GuideIndexPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "guide" });
  return (
    <Room locale={locale} path={GUIDE_PATH}>
      <QuestionHeading>{t("index.title")}</QuestionHeading>
      <p className="text-lg leading-snug">{t("index.lead")}</p>
      <ul className="border-t border-line">
        {GUIDE_PAGES.map((page) => (
          <li key={page} className="border-b border-line py-3">
            <a href={guideAddress(locale, page)} className="inline-flex min-h-11 items-center leading-snug font-semibold">
              {t(`links.${page}`)}
            </a>
            <p className="text-soft">{t(`index.about.${page}`)}</p>
          </li>
        ))}
      </ul>
      <p>
        <Button href={onwardAddress(locale, "write")}>{t("links.write")}</Button>
      </p>
    </Room>
  );
}
