/** Case numbers that a typed text can mean: as it stands, and with one slip. */
export type MeantNumbers = { exact: string[]; near: string[] };

const DIGITS = [..."0123456789"];
/** The figures of a number after its year. */
const SERIAL = 6;
/** How far back a number without its year is looked for. */
const YEARS_BACK = 10;

/**
 * The numbers meant by a text such as `2026-123456`, `№ 2026 123456` or `123456`: without a year those of the last ten. Near
 * are all that one slip away: a figure wrong, missing or too many, or two neighbours changed. Pure; at most some hundred.
 *
 * @returns null when the text is no number at all
 */
export function meantNumbers(text: string, thisYear: number): MeantNumbers | null {
  if (/\p{L}{2,}/u.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  const withYear = digits.length > SERIAL + 1 && /^20/.test(digits);
  const serial = withYear ? digits.slice(4) : digits;
  if (Math.abs(serial.length - SERIAL) > 1) return null;
  const years = withYear ? [digits.slice(0, 4)] : Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  const whole = (serials: Iterable<string>, of: readonly string[]) => of.flatMap((year) => [...serials].map((each) => `${year}-${each}`));
  const near = new Set(slipsOf(serial).filter((each) => each.length === SERIAL && each !== serial));
  return { exact: serial.length === SERIAL ? whole([serial], years) : [], near: whole(near, years.slice(0, 2)) };
}

function slipsOf(serial: string): string[] {
  const places = Array.from({ length: serial.length + 1 }, (_, place) => [serial.slice(0, place), serial.slice(place)] as const);
  return places.flatMap(([before, after]) => [
    ...DIGITS.map((digit) => before + digit + after),
    ...DIGITS.map((digit) => before + digit + after.slice(1)),
    before + after.slice(1),
    before + after.slice(0, 2).split("").reverse().join("") + after.slice(2),
  ]);
}
