import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Question } from "#lib/intake/questions.ts";
import { type Answers, aboutWhom, identityModeOf, kindOf, mannerOf } from "#lib/intake/telling.ts";

/** The words of one page of the journey. A key that a page may leave out is asked for with `ifAny`. */
export type PageWords = { say: (key: string) => string; ifAny: (key: string) => string | undefined };

/** In which file a manner's words stand. */
export const NAMESPACES = { usual: "journey", easy: "easy", child: "child" } as const;

/**
 * The words of one page, in the manner this person is asked in: the usual one, easy words, or a child's. What each sentence
 * depends on (what is conveyed, for whom, under which name) goes to all of them, so that a page need not know.
 */
export async function pageWords(locale: Locale, question: Question, answers: Answers): Promise<PageWords> {
  const t = await getTranslations({ locale, namespace: NAMESPACES[mannerOf(answers)] });
  const facts = factsOf(answers);
  const place = (key: string) => `${messageName(question)}.${key}`;
  return {
    say: (key) => t(place(key), facts),
    ifAny: (key) => (t.has(place(key)) ? t(place(key), facts) : undefined),
  };
}

/** What a sentence of the journey may depend on. */
export function factsOf(answers: Answers) {
  return { kind: kindOf(answers), whom: aboutWhom(answers), identity: identityModeOf(answers) };
}

/** Under which name a page's words stand: `body-name` under `bodyName`. */
export function messageName(question: Question): string {
  return question.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
