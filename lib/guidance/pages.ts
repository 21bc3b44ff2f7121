import type { LegalPeriod } from "#lib/deadlines/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { ProvisionCode } from "./provisions.ts";
import type { HotlineTopic } from "./topics.ts";

/** Where the form for children begins. */
export const CHILD_FORM_PATH = "/form/danger?manner=child";
/** Where the form in easy language begins. */
export const EASY_FORM_PATH = "/form/danger?manner=easy";
/** Where the forms to print are. */
export const PAPER_PATH = "/paper";
/** The list of all reading pages. */
export const GUIDE_PATH = "/guide";

/**
 * The reading pages, in the order of their list. Their addresses are neutral words, as their titles are: both stay in the
 * browser's history.
 */
export const GUIDE_PAGES = ["work", "you", "young", "inside", "ways", "together", "protection", "reading", "words"] as const;

export type GuidePage = (typeof GUIDE_PAGES)[number];

/** A page that is text and nothing else; the page for children and the glossary have forms of their own. */
export type Article = Exclude<GuidePage, "young" | "words">;

/** A place that a section leads on to; its words are `links` of guide.json. */
export type Onward = "write" | "easy" | "paper" | GuidePage;

/** A part of a page under a heading: its text, then the law it rests on, whom to call, and where to read on. */
export type Section = {
  id: string;
  provisions?: readonly ProvisionCode[];
  periods?: readonly LegalPeriod["code"][];
  lines?: HotlineTopic;
  onward?: readonly Onward[];
};

/** What each article says, in order. The texts are `<article>.<section>` of guide.json. */
export const ARTICLES: Record<Article, readonly Section[]> = {
  work: [
    { id: "can", provisions: ["mandate", "body_explains"] },
    { id: "cannot" },
    { id: "next", periods: ["consideration", "extension_notice", "forwarding"] },
    { id: "recommendation", periods: ["recommendation_answer"] },
    { id: "signal", provisions: ["anonymous"] },
    { id: "courts" },
    { id: "others", provisions: ["childrens_commissioner"], onward: ["write", "words"] },
  ],
  you: [
    { id: "who", provisions: ["who_may_complain"] },
    { id: "free", provisions: ["free_access"] },
    { id: "language", provisions: ["answer_language"] },
    { id: "accepted", provisions: ["acceptance", "complaint_contents"] },
    { id: "private", provisions: ["disclosure"] },
    { id: "safe", provisions: ["no_sanction"] },
    { id: "lawyer", provisions: ["legal_aid"], lines: "legal_aid", onward: ["write", "protection"] },
  ],
  inside: [
    { id: "letter", provisions: ["uncensored_letters"], onward: ["paper"] },
    { id: "harm", provisions: ["torture_to_prosecutor"], lines: "detention" },
    { id: "visits", provisions: ["preventive_visits"] },
    { id: "fear", provisions: ["no_sanction"] },
    { id: "family", onward: ["write", "protection"] },
  ],
  ways: [
    { id: "easy", onward: ["easy"] },
    { id: "paper", onward: ["paper"] },
    { id: "person", lines: "disability" },
    { id: "helper", provisions: ["who_may_complain"] },
    { id: "screen", onward: ["reading", "write"] },
  ],
  together: [
    { id: "consent", provisions: ["association_consent"] },
    { id: "group" },
    { id: "safety" },
    { id: "you", provisions: ["no_sanction"] },
    { id: "experts", onward: ["write", "protection"] },
  ],
  protection: [
    { id: "protect" },
    { id: "office" },
    { id: "experts" },
    { id: "kept" },
    { id: "limits", onward: ["paper"] },
    { id: "leave" },
    { id: "law", provisions: ["mandate", "disclosure"], onward: ["work", "write"] },
  ],
  reading: [{ id: "aim" }, { id: "tested" }, { id: "limits" }, { id: "tell", lines: "office", onward: ["ways", "write"] }],
};

/** True when `value` is the address of an article under `/guide`. The page on protection keeps its older address. */
export function isArticleAddress(value: string): value is Exclude<Article, "protection"> {
  return Object.hasOwn(ARTICLES, value) && value !== "protection";
}

/** The address of a reading page without its language, as the language switch needs it. */
export function guidePath(page: GuidePage): string {
  return page === "protection" ? "/help" : `${GUIDE_PATH}/${page}`;
}

/** The same with its language. */
export function guideAddress(locale: Locale, page: GuidePage): string {
  return `/${locale}${guidePath(page)}`;
}

/** Where a link at the end of a section leads. */
export function onwardAddress(locale: Locale, onward: Onward): string {
  if (onward === "write") return `/${locale}/form/danger`;
  if (onward === "easy") return `/${locale}${EASY_FORM_PATH}`;
  if (onward === "paper") return `/${locale}${PAPER_PATH}`;
  return guideAddress(locale, onward);
}
