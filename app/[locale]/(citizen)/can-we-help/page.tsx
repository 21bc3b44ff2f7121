import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { pathAddress, type Standing, standingAt } from "#lib/precheck/path.ts";
import { pageTitle } from "../page-title.ts";
import { Room } from "../room.tsx";
import { QuestionChoices } from "./question-choices.tsx";
import { VerdictAnswer } from "./verdict-answer.tsx";

type PageProps = {
  params: Promise<{ locale: string }>;
  /** `a`: the answers so far, one letter each. Nothing else knows them. */
  searchParams: Promise<{ a?: string | string[] }>;
};

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { locale, standing } = await read(props);
  return pageTitle(locale, "page", { number: standing.path.length + 1 });
}

/** Whether we can help, in at most six questions: one question, or what follows from the answers. */
export default async function CanWeHelpPage(props: PageProps) {
  const { locale, standing } = await read(props);
  return (
    <Room locale={locale} path={pathAddress(standing.path)}>
      {standing.at === "question" ? (
        <QuestionChoices locale={locale} path={standing.path} question={standing.question} />
      ) : (
        <VerdictAnswer locale={locale} path={standing.path} verdict={standing.verdict} />
      )}
    </Room>
  );
}

async function read({ params, searchParams }: PageProps): Promise<{ locale: Locale; standing: Standing }> {
  const [{ locale }, { a }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  return { locale, standing: standingAt(typeof a === "string" ? a : "") };
}
