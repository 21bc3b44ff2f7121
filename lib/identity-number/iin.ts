/**
 * What an individual identification number (ЖСН / ИИН) looks like from outside. It is a typing hint and never proof of
 * identity: a slip in the eleventh digit often passes, because its weight is 11 and vanishes modulo 11.
 * Callers must accept every verdict; "doubtful" and "malformed" only ask the person to look again.
 */
export type IinVerdict = "valid" | "doubtful" | "malformed";

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** First two digits of the birth year by the seventh digit: odd for men, even for women. 0 occurs for some foreigners. */
const CENTURIES = new Map([
  ["1", "18"],
  ["2", "18"],
  ["3", "19"],
  ["4", "19"],
  ["5", "20"],
  ["6", "20"],
]);

/**
 * Judges a typed number: `malformed` is not twelve digits, `doubtful` has twelve digits that cannot all be right (check
 * digit, birth date or century), `valid` is consistent. Spaces and hyphens are ignored. Nothing derived from the number,
 * such as birth date or sex, leaves this function.
 */
export function judgeIin(typed: string): IinVerdict {
  const number = typed.replace(/[\s-]/g, "");
  if (!/^[0-9]{12}$/.test(number)) return "malformed";
  return hasBirthDate(number) && hasCheckDigit(number) ? "valid" : "doubtful";
}

function hasCheckDigit(number: string): boolean {
  const digits = Array.from(number, Number);
  const first = weighted(digits, FIRST_WEIGHTS);
  const check = first === 10 ? weighted(digits, SECOND_WEIGHTS) : first;
  // Numbers whose second remainder is 10 too are not issued; no digit equals 10, so they fail here.
  return check === digits[11];
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11;
}

function hasBirthDate(number: string): boolean {
  const century = CENTURIES.get(number.charAt(6));
  if (!century) return false;
  const iso = `${century}${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
