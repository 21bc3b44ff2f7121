import { z } from "zod";

/** Longest single line: a name, an address, a place. In UTF-16 units, as browsers count. */
export const LINE_LIMIT = 500;

/** Longest answer to a question beside the account itself. */
export const ANSWER_LIMIT = 5_000;

/** Longest account of what happened. Some hundred kilobytes of Kazakh, which one form post carries. */
export const WORDS_LIMIT = 50_000;

// Control characters other than tab and line break, and halves of pairs. They come with text copied from other programs.
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;
const OTHER_LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * A person's own words, kept letter for letter. Empty and over-long texts are refused by code; marks that nobody can see
 * are refused too, because evidence must be exactly what its author can check.
 */
export function words(limit: number, codes: { missing: string; tooLong: string }) {
  return z
    .string()
    .default("")
    .refine((text) => text.trim() !== "", { error: codes.missing, abort: true })
    .refine(isPrintable, { error: "text_unprintable", abort: true })
    .refine((text) => text.length <= limit, codes.tooLong);
}

/** A person's own words where none are needed. */
export function optionalWords(limit: number) {
  return z
    .string()
    .default("")
    .refine(isPrintable, { error: "text_unprintable", abort: true })
    .refine((text) => text.length <= limit, "words_too_long");
}

/** A line that may stay empty. Surrounding and repeated spaces go. */
export function optionalLine() {
  return z
    .string()
    .default("")
    .transform(onOneLine)
    .refine(isPrintable, { error: "text_unprintable", abort: true })
    .refine((line) => line.length <= LINE_LIMIT, "line_too_long");
}

/** A line that must say something. */
export function requiredLine(missing: string) {
  return optionalLine().refine((line) => line !== "", missing);
}

/** Whether a text has only marks that can be seen, tabs and line breaks. */
export function isPrintable(text: string): boolean {
  return !text.match(UNPRINTABLE);
}

/** The same text without the marks that cannot be kept: other kinds of line break become ours, the rest goes. */
export function printable(text: string): string {
  return text.replace(OTHER_LINE_BREAKS, "\n").replace(UNPRINTABLE, "");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
