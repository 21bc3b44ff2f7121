import "./citizen.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { isLocale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** Every page belongs to one person and one moment: nothing is made in advance or kept. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

type LayoutProps = { params: Promise<{ locale: string }>; children: ReactNode };

/** Neutral words and a neutral icon: a tab or a history entry must not tell on anybody. */
export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = await getTranslations({ locale, namespace: "shell" });
  return { title: t("citizen.name"), icons: { icon: "/page.svg" }, formatDetection: { telephone: false, email: false, address: false } };
}

export default async function CitizenLayout({ params, children }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  );
}
