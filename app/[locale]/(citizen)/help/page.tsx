import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locales.ts";
import { ArticlePage } from "../guide/article-page.tsx";
import { guideTitle } from "../guide/guide-title.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? guideTitle(locale, "protection") : {};
}

/** How this service protects people, and what it cannot protect them from. */
export default async function HelpPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <ArticlePage locale={locale} article="protection" />;
}
