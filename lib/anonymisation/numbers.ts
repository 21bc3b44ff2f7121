import { findPhoneNumbersInText } from "libphonenumber-js";
import { judgeIin } from "#lib/identity-number/iin.ts";
import { type DigitRun, digitRuns, stretches } from "./digits.ts";
import type { Found, Page } from "./page.ts";

const SIX = 6;
// 71 and 72 begin the codes of towns, whose local numbers have five or six digits.
const MOBILE = /^7[03-9]/;
const LONGEST_PHONE = 14;

/** Finds the person's own number, whole or in part, and everything that could be anybody's identification number. */
export function findIins({ folded }: Page, own: string | null): Found[] {
  const ownRuns = own ? digitRuns(folded).flatMap((run) => partsOf(run, own)) : [];
  return [...ownRuns, ...shapedLikeIin(folded.text)].map((place) => ({ kind: "iin" as const, ...place }));
}

/** Six and more digits of the number in a row are the birth date or the serial number: enough to find a person. */
function partsOf(run: DigitRun, own: string): { start: number; end: number }[] {
  const whole = run.text.indexOf(own);
  if (whole >= 0) return [spanOf(run, whole, whole + own.length)];
  return stretches(run, own.length).filter(({ digits }) => digits.length >= SIX && own.includes(digits));
}

function spanOf(run: DigitRun, from: number, to: number): { start: number; end: number } {
  return { start: run.at[from] ?? run.start, end: (run.at[to - 1] ?? run.end - 1) + 1 };
}

const TWELVE = /(?<![\d])(?:\d[ .\-_/]?){11}\d(?!\d)/g;

function shapedLikeIin(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(TWELVE))
    .filter(({ 0: typed }) => isShapedLikeIin(typed))
    .map(({ 0: typed, index }) => ({ start: index, end: index + typed.length }));
}

/** A month, a day and a century where a number has them. Sums of money and dates in a row are grouped otherwise. */
function isShapedLikeIin(typed: string): boolean {
  const digits = typed.replace(/\D/g, "");
  if (!/^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}$/.test(digits)) return false;
  const groups = typed.split(/\D/).map(({ length }) => length);
  if (groups.length === 1 || groups[0] === SIX) return true;
  const even = new Set(groups).size === 1;
  return even && (groups[0] !== 3 || judgeIin(digits) === "valid");
}

/** Finds the person's own telephone number in any spelling, and everything that could be anybody's. */
export function findPhones({ folded }: Page, own: string[]): Found[] {
  const runs = digitRuns(folded);
  const ownPlaces = own.flatMap((number) => runs.flatMap((run) => ownNumber(run, number)));
  const shaped = runs.flatMap((run) =>
    stretches(run, LONGEST_PHONE).filter(({ digits, start, end }) => isShapedLikePhone(digits, folded.text.slice(start, end))),
  );
  const valid = findPhoneNumbersInText(folded.text, { defaultCountry: "KZ" })
    .map(({ startsAt: start, endsAt: end }) => ({ start, end }))
    .filter(({ start, end }) => !isSum(folded.text.slice(start, end)) || folded.text[start] === "+");
  return [...ownPlaces, ...shaped, ...valid].map(({ start, end }) => ({ kind: "phone" as const, start, end }));
}

/** The whole number, or the local part that neighbours would dial. */
function ownNumber(run: DigitRun, number: string): { start: number; end: number }[] {
  const whole = run.text.indexOf(number);
  if (whole >= 0) return [spanOf(run, whole, whole + number.length)];
  const local = MOBILE.test(number) ? [number.slice(-7)] : [number.slice(-7), number.slice(-6)];
  return stretches(run, 7).filter(({ digits }) => local.includes(digits));
}

/** As numbers are written in our country: 8 or 7 and ten digits, or a mobile number without them. */
function isShapedLikePhone(digits: string, typed: string): boolean {
  if (!/^[\d .()\-+/]+$/.test(typed) || isDate(typed) || isSum(typed)) return false;
  return /^[78](?:7[0-8]|80)\d{8}$/.test(digits) || /^7[0-8]\d{8}$/.test(digits);
}

function isDate(typed: string): boolean {
  return /\d\.\d\d?\.\d{4}/.test(typed);
}

/** Three by three with spaces or points, as large sums are written: 77 012 345 678. */
function isSum(typed: string): boolean {
  return /^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})+$/.test(typed);
}
