import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice, doneCode } from "#components/cases/done-notice.tsx";
import { BackLink } from "#components/ui/back-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { requireActor } from "#lib/auth/gate.ts";
import { may } from "#lib/auth/policy.ts";
import { listReplacements } from "#lib/code-replacements/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { caseWords } from "../../../../case-words.ts";
import { OfficePage } from "../../../../office-page.tsx";
import { openCase } from "../open-case.ts";
import { AskForCodeForm } from "./ask-form.tsx";
import { IssueCode } from "./issue.tsx";
import { ReplacementList } from "./replacement-list.tsx";

type Props = {
  params: Promise<{ locale: Locale; caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, caseId } = await params;
  const { facts } = await openCase(await requireActor("case.read", locale), caseId);
  const t = await getTranslations({ locale, namespace: "new-code" });
  return { title: t("title", { number: facts.number }) };
}

/** A new access code for somebody who lost theirs: asked for, looked at again where the name is confidential, and given out once. */
export default async function NewCodePage({ params, searchParams }: Props) {
  const { locale, caseId } = await params;
  const actor = await requireActor("case.read", locale);
  const { facts, opened } = await openCase(actor, caseId);
  if (!opened) notFound();
  const { done } = await searchParams;
  const [replacements, t, { cases, deadlines }] = await Promise.all([
    listReplacements(actor, facts),
    getTranslations({ locale, namespace: "new-code" }),
    caseWords(locale),
  ]);
  const issuable = replacements.find(({ offers }) => offers.issue);
  const hasOwnOpen = replacements.some(({ issuedOn, askedById }) => issuedOn === null && askedById === actor.accountId);
  const known = facts.identityMode !== "anonymous";
  return (
    <OfficePage locale={locale} path={`/office/cases/${facts.id}/new-code`} actor={actor}>
      <BackLink href={`/${locale}/office/cases/${facts.id}`}>{t("back", { number: facts.number })}</BackLink>
      <DoneNotice code={doneCode(done)} words={cases} />
      <h1>{t("title", { number: facts.number })}</h1>
      <p className="print:hidden">{t("lead")}</p>
      {!known && <Notice tone="info">{t("anonymous")}</Notice>}
      <IssueCode locale={locale} facts={facts} replacementId={issuable?.id} />
      <div className="flow print:hidden">
        {known && !hasOwnOpen && may(actor, "code.replace", facts) && <AskForCodeForm locale={locale} facts={facts} />}
        <ReplacementList
          locale={locale}
          replacements={replacements}
          confidential={facts.identityMode === "confidential"}
          deadlines={deadlines}
        />
      </div>
    </OfficePage>
  );
}
