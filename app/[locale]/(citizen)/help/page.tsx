import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Prose } from "#components/ui/prose.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { pageTitle } from "../page-title.ts";
import { Room } from "../room.tsx";

type PageProps = { params: Promise<{ locale: string }> };

const PROTECTIONS = ["sealed", "apart", "nothing", "neutral"] as const;
const LIMITS = ["history", "network", "story", "device"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? pageTitle(locale, "help") : {};
}

/** What this service is, how it protects people, and what it cannot protect them from. */
export default async function HelpPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, leave] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "leave" }),
  ]);
  return (
    <Room locale={locale} path="/help">
      <Prose>
        <h1>{t("help.title")}</h1>
        <p>{t("help.lead")}</p>
        <h2>{t("help.protectTitle")}</h2>
        <ul>
          {PROTECTIONS.map((protection) => (
            <li key={protection}>{t(`help.protect.${protection}`)}</li>
          ))}
        </ul>
        <h2>{t("help.limitsTitle")}</h2>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`help.limits.${limit}`)}</li>
          ))}
        </ul>
        <h2>{leave("title")}</h2>
        <p>{leave("how")}</p>
        <p>{leave("limits")}</p>
        <h2>{t("help.lawTitle")}</h2>
        <p>{t("help.law")}</p>
      </Prose>
    </Room>
  );
}
