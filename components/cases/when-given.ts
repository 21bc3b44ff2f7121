import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Content } from "#lib/intake/submission.ts";
import type { Words } from "./words.ts";

type When = NonNullable<Content["when"]>;

/** When it happened, as far as the person said: a day, a month, a year, words of their own, or all of it. Nothing is filled in. */
export function whenGiven(when: Content["when"], words: Words, deadlines: DeadlineTranslator): string | undefined {
  if (!when) return undefined;
  return [dateGiven(when, words, deadlines), when.about].filter(Boolean).join(" · ") || undefined;
}

function dateGiven({ day, month, year }: When, words: Words, deadlines: DeadlineTranslator): string | undefined {
  const known = { day: String(day), month: `m${month}`, year: String(year) };
  if (month === undefined) return year === undefined ? undefined : words("content.year", known);
  if (year === undefined) return words(day === undefined ? "content.monthAlone" : "content.dayAndMonth", known);
  return day === undefined ? words("content.month", known) : deadlines("date", known);
}
