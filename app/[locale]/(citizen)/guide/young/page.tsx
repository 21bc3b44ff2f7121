import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CallLines } from "#components/guidance/call-lines.tsx";
import { Sunrise } from "#components/guidance/sunrise.tsx";
import { Button } from "#components/ui/button.tsx";
import { CHILD_FORM_PATH, guidePath } from "#lib/guidance/pages.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { listHotlines } from "#lib/intake/queries.ts";
import { Room } from "../../room.tsx";
import { guideTitle } from "../guide-title.ts";

type PageProps = { params: Promise<{ locale: string }> };

const AFTER_WRITING = ["after", "careful", "people"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? guideTitle(locale, "young") : {};
}

/** For children, in their words: nothing was their fault, who answers the telephone, how to write without a grown-up. */
export default async function ChildrenPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, hotlines] = await Promise.all([getTranslations({ locale, namespace: "guide" }), listHotlines(locale)]);
  const lines = hotlines.filter(({ topics }) => topics.includes("children"));
  return (
    <Room locale={locale} path={guidePath("young")} look="child">
      <div className="flow-tight rounded-md bg-wash p-6 text-lg leading-snug sm:p-8">
        <Sunrise />
        <h1 className="text-2xl">{t("young.title")}</h1>
        <p>{t("young.lead")}</p>
        <p>{t("young.feeling")}</p>
      </div>
      <section className="flow-tight">
        <h2>{t("young.call.title")}</h2>
        <p>{lines.length > 0 ? t("young.call.text") : t("young.call.plain")}</p>
        {lines.length > 0 && <CallLines locale={locale} lines={lines} />}
      </section>
      <section className="flow-tight">
        <h2>{t("young.write.title")}</h2>
        <p>{t("young.write.text")}</p>
        <p>
          <Button href={`/${locale}${CHILD_FORM_PATH}`}>{t("young.write.begin")}</Button>
        </p>
      </section>
      {AFTER_WRITING.map((part) => (
        <section key={part} className="flow-tight">
          <h2>{t(`young.${part}.title`)}</h2>
          <p>{t(`young.${part}.text`)}</p>
        </section>
      ))}
    </Room>
  );
}
