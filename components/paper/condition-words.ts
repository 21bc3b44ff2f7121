import type { Locale } from "#lib/i18n/locales.ts";
import type { Condition } from "#lib/paper/conditions.ts";
import type { Fork } from "#lib/paper/forks.ts";
import type { PaperWords } from "./paper-words.ts";

/** How the answers of a fork are called on the form, and under which number it is asked. */
export type ForkNames = (fork: Fork) => { number: number; nameOf: (value: string) => string };

/**
 * When something is asked, for people: "Only if you ticked … in question 3", or what to leave out, whichever names fewer
 * answers. An empty square is never named.
 */
export function conditionWords(
  { fork, given, others }: Condition,
  { locale, words, names }: { locale: Locale; words: PaperWords; names: ForkNames },
): string {
  const { number, nameOf } = names(fork);
  const only = others.includes("") || given.length <= others.length;
  const options = anyOf(
    locale,
    (only ? given : others).map((value) => words.own("quoted", { name: nameOf(value) })),
  );
  return words.own(only ? "only" : "skip", { number, options });
}

/** "A, B or C" in the reader's language. */
function anyOf(locale: Locale, names: string[]): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}
