import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Question } from "#lib/intake/questions.ts";
import { type Answers, aboutWhom, identityModeOf, isChild, isJoiner, kindOf, mannerOf } from "#lib/intake/telling.ts";

/** The words of one page of the journey. A key that a page may leave out is asked for with `ifAny`. */
export type PageWords = { say: (key: string) => string; ifAny: (key: string) => string | undefined };

/** In which file a manner's words stand. */
export const NAMESPACES = { usual: "journey", easy: "easy", child: "child" } as const;

/**
 * The words of one page, in the manner this person is asked in: the usual one, easy words, or a child's. What each sentence
 * depends on (what is conveyed, for whom, under which name) goes to all of them, so that a page need not know.
 */
export async function pageWords(locale: Locale, question: Question, answers: Answers): Promise<PageWords> {
  const [usual, joining] = await Promise.all([
    getTranslations({ locale, namespace: NAMESPACES[mannerOf(answers)] }),
    getTranslations({ locale, namespace: "joining" }),
  ]);
  const facts = factsOf(answers);
  const place = (key: string) => `${messageName(question)}.${key}`;
  // Where a joiner is asked otherwise, in words that are easy enough for both manners; a child's words fit as they are.
  const otherwise = isJoiner(answers) && !isChild(answers);
  const wordsOf = (key: string) => (otherwise && joining.has(place(key)) ? joining : usual);
  return {
    say: (key) => wordsOf(key)(place(key), facts),
    ifAny: (key) => (wordsOf(key).has(place(key)) ? wordsOf(key)(place(key), facts) : undefined),
  };
}

/** The sentences about what has to be put right, to a child in a child's words. */
export async function errorWords(locale: Locale, answers: Answers): Promise<(code: string) => string> {
  const [usual, child] = await Promise.all([
    getTranslations({ locale, namespace: "errors" }),
    getTranslations({ locale, namespace: "child.errors" }),
  ]);
  return (code) => (isChild(answers) && child.has(code) ? child(code) : usual(code));
}

/** What a sentence of the journey may depend on. */
export function factsOf(answers: Answers) {
  return { kind: kindOf(answers), whom: aboutWhom(answers), identity: identityModeOf(answers) };
}

/** Under which name a page's words stand: `body-name` under `bodyName`. */
export function messageName(question: Question): string {
  return question.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
