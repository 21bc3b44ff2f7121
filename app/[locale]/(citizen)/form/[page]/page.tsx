import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";
import { MANNERS } from "#lib/intake/choices.ts";
import type { Draft } from "#lib/intake/draft.ts";
import { FIRST_QUESTION, isQuestion, type Question } from "#lib/intake/questions.ts";
import { type FormPage, isFormPage, NOTICES, type NoticeCode } from "#lib/intake/standing.ts";
import { pathOf } from "#lib/intake/way.ts";
import { pageTitle } from "../../page-title.ts";
import { unsavedForm } from "../../unsaved.ts";
import { formAddress } from "./address.ts";
import { CheckPage } from "./check-page.tsx";
import { type Carried, QuestionPage } from "./question-page.tsx";
import { ReceiptPage } from "./receipt-page.tsx";
import { standingNow } from "./standing-now.ts";
import { StoreClosedPage } from "./store-closed-page.tsx";

type PageProps = {
  params: Promise<{ locale: string; page: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, page } = await readParams(params);
  const standing = await standingNow(page);
  if (standing?.at === "done") return pageTitle(locale, "done");
  const draft = standing?.at === "question" || standing?.at === "check" ? standing.draft : null;
  const path = pathOf(draft?.answers ?? {});
  const number = page === "check" ? path.length + 1 : path.indexOf(page as (typeof path)[number]) + 1;
  return pageTitle(locale, "page", { number, failed: isQuestion(page) && isRefused(draft, page) });
}

/** One page of the form: a question, the check, or the receipt; or a way to where the person belongs. */
export default async function Page({ params, searchParams }: PageProps) {
  const { locale, page } = await readParams(params);
  const { change, notice, carried } = await readQuery(searchParams);
  const unsaved = await unsavedForm();
  const standing = await standingNow(page);
  if (unsaved && isQuestion(page))
    return <QuestionPage {...{ locale, change, unsaved }} question={page} draft={standing?.at === "question" ? standing.draft : null} />;
  if (!standing || unsaved) return <StoreClosedPage locale={locale} page={page} sending={unsaved !== null} />;
  if (standing.at === "elsewhere") redirect(formAddress(locale, standing.page, { notice: standing.notice ?? notice }));
  if (standing.at === "question")
    return (
      <QuestionPage
        {...{ locale, change, notice }}
        question={standing.question}
        draft={standing.draft}
        carried={page === FIRST_QUESTION ? carried : undefined}
      />
    );
  if (standing.at === "check") return <CheckPage locale={locale} draft={standing.draft} notice={notice} />;
  return <ReceiptPage locale={locale} lodged={standing.lodged} notice={notice} />;
}

/** Whether something on the page has to be put right; what was only begun is nobody's mistake. */
function isRefused(draft: Draft | null, question: Question): boolean {
  return Object.keys(draft?.attempts[question]?.errors ?? {}).length > 0;
}

async function readParams(params: PageProps["params"]): Promise<{ locale: Locale; page: FormPage }> {
  const { locale, page } = await params;
  if (!isLocale(locale) || !isFormPage(page)) notFound();
  return { locale, page };
}

type Query = { change: boolean; notice: NoticeCode | undefined; carried: Carried };

async function readQuery(searchParams: PageProps["searchParams"]): Promise<Query> {
  const { change, notice, manner, topic } = await searchParams;
  return {
    change: change === "1",
    notice: NOTICES.find((code) => code === notice),
    carried: { manner: MANNERS.find((code) => code === manner), topic: typeof topic === "string" ? topic : undefined },
  };
}
