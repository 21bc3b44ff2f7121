import type { Metadata } from "next";
import { CaseFacts } from "#components/cases/case-facts.tsx";
import { CaseHeading } from "#components/cases/case-heading.tsx";
import { DoneNotice, doneCode } from "#components/cases/done-notice.tsx";
import { offeredSteps } from "#components/cases/offered-steps.ts";
import { BackLink } from "#components/ui/back-link.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { officeClockRules } from "#lib/deadlines/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { caseWords } from "../../../case-words.ts";
import { OfficePage } from "../../../office-page.tsx";
import { openCase } from "./open-case.ts";
import { OpenedFile } from "./opened-file.tsx";
import { TakeForm } from "./take/form.tsx";

type Props = {
  params: Promise<{ locale: Locale; caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, caseId } = await params;
  const { facts } = await openCase(await requireActor("queue.read", locale), caseId);
  const t = await getTranslations({ locale, namespace: "cases" });
  return { title: t("file.title", { number: facts.number }) };
}

/** A case file: the facts for everyone in the queue, the rest for those who may read it. */
export default async function CasePage({ params, searchParams }: Props) {
  const { locale, caseId } = await params;
  const actor = await requireActor("queue.read", locale);
  const { facts, opened } = await openCase(actor, caseId);
  const { done } = await searchParams;
  const [{ calendar }, words] = await Promise.all([officeClockRules(), caseWords(locale)]);
  const offered = offeredSteps(actor, facts);
  return (
    <OfficePage locale={locale} path={`/office/cases/${facts.id}`} actor={actor}>
      <BackLink href={`/${locale}/office`}>{words.cases("file.back")}</BackLink>
      <DoneNotice code={doneCode(done)} words={words.cases} />
      <CaseHeading facts={facts} words={words.cases} />
      <CaseFacts facts={facts} today={today()} calendar={calendar} words={words} />
      {offered.has("take") && <TakeForm locale={locale} facts={facts} />}
      {opened && <OpenedFile locale={locale} actor={actor} facts={facts} opened={opened} offered={offered} words={words} />}
    </OfficePage>
  );
}
