import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isArticleAddress } from "#lib/guidance/pages.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { ArticlePage } from "../article-page.tsx";
import { guideTitle } from "../guide-title.ts";

type PageProps = { params: Promise<{ locale: string; page: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, page } = await params;
  return isLocale(locale) && isArticleAddress(page) ? guideTitle(locale, page) : {};
}

/** An article under its own neutral address. */
export default async function GuideArticlePage({ params }: PageProps) {
  const { locale, page } = await params;
  if (!isLocale(locale) || !isArticleAddress(page)) notFound();
  return <ArticlePage locale={locale} article={page} />;
}
