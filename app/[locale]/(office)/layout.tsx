import "./office.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { FaultWords } from "./fault-words.tsx";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

// Pages are made for one person and one moment: their nonce, their session, the one-time codes of a demonstration.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "shell" });
  const name = t("office.name");
  return { title: { template: `%s · ${name}`, default: name }, icons: { icon: "/icon.svg" }, robots: { index: false, follow: false } };
}

export default async function OfficeLayout({ params, children }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "office" });
  return (
    <html lang={locale}>
      <body>
        <FaultWords
          title={t("fault.title")}
          text={t("fault.text")}
          again={t("fault.again")}
          home={{ href: `/${locale}/office`, label: t("fault.home") }}
        >
          {children}
        </FaultWords>
      </body>
    </html>
  );
}
