import type { Folded } from "#lib/text/fold.ts";

/** Digits that stand together, perhaps with spaces and signs between them. `text` has the digits only; `at` is where each stood. */
export type DigitRun = { text: string; at: number[]; groups: { start: number; end: number }[]; start: number; end: number };

const RUN = /\d(?:[\s().,\-_/\\|:*+·]{0,3}\d)*/g;

/** Letters that are typed or drawn for digits. Only where digits surround them. */
const LOOK_ALIKE: Record<string, string> = { o: "0", о: "0", l: "1", i: "1", и: "1", "|": "1", з: "3", б: "6" };

/** All runs of digits in a folded text. */
export function digitRuns({ text }: Folded): DigitRun[] {
  return Array.from(withoutLookAlikes(text).matchAll(RUN), ({ 0: run, index }) => readRun(run, index)).filter(
    (run) => run.text.length >= 6,
  );
}

function readRun(run: string, start: number): DigitRun {
  const places = Array.from(run.matchAll(/\d/g), (digit) => digit.index);
  const groups = Array.from(run.matchAll(/\d+/g), (group) => places.indexOf(group.index)).map((first, index, all) => ({
    start: first,
    end: all[index + 1] ?? places.length,
  }));
  return { text: run.replace(/\D/g, ""), at: places.map((place) => start + place), groups, start, end: start + run.length };
}

// «87O1234567B» with letters for digits reads the same to a person.
function withoutLookAlikes(text: string): string {
  return text.replace(/(?<=\d[\s-]?)[oоliи|зб]{1,2}(?=[\s-]?\d)/g, (letters) =>
    Array.from(letters, (letter) => LOOK_ALIKE[letter] ?? letter).join(""),
  );
}

/** Every stretch of whole groups in a run, up to so many digits: «8 (701) 234-56-78» holds 2345678 and 70123456. */
export function stretches(run: DigitRun, longest: number): { digits: string; start: number; end: number }[] {
  return run.groups.flatMap((first, from) =>
    // A group has a digit at least: more groups than digits need not be tried.
    run.groups.slice(from, from + longest).flatMap((last) => {
      const [start, end] = [run.at[first.start], run.at[last.end - 1]];
      const fits = last.end - first.start <= longest && start !== undefined && end !== undefined;
      return fits ? [{ digits: run.text.slice(first.start, last.end), start, end: end + 1 }] : [];
    }),
  );
}
