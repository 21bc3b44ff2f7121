import { ABOUT_YOU, type AboutYouQuestion, RATHER_NOT } from "./questions.ts";

/** A count below this is never shown: it could point at a person whom one knows otherwise. */
export const LEAST_SHOWN = 10;

/** How many people gave an answer; null where that is hidden. */
export type ShownCount = { answer: string; count: number | null };

/**
 * The counts of one question in one quarter, as they may be shown. Small ones are hidden, zero among them, and with them others
 * as cover, so that even whoever knows how many people answered can take no hidden count for less than ten different ones, as
 * long as any count is shown. The cover is taken in an order that knows nothing of sizes: the smallest count as cover would say
 * that it is less than all that are shown.
 *
 * @param counts by answer; an answer that nobody gave is not in it
 * @returns every answer on offer, in the order of the form
 */
export function shownCounts(question: AboutYouQuestion, counts: ReadonlyMap<string, number>): ShownCount[] {
  const answers = [...ABOUT_YOU[question], RATHER_NOT].map((answer) => ({ answer, count: counts.get(answer) ?? 0 }));
  const hidden = hiddenAmong(answers.map(({ count }) => count));
  return answers.map(({ answer, count }, place) => ({ answer, count: hidden.has(place) ? null : count }));
}

/** The places of the counts that are hidden. The last place is the first to give cover: in a form it is the answer that says nothing. */
export function hiddenAmong(counts: readonly number[]): ReadonlySet<number> {
  const places = [...counts.keys()];
  const hidden = new Set(places.filter((place) => (counts[place] ?? 0) < LEAST_SHOWN));
  if (hidden.size === 0) return hidden;
  const last = counts.length - 1;
  let cover = 0;
  for (const place of [last, ...places.slice(0, last)]) {
    if (cover > 0 && sumOf(hidden, counts) >= (cover + 1) * LEAST_SHOWN - 1) break;
    if (hidden.has(place)) continue;
    hidden.add(place);
    cover += 1;
  }
  return hidden;
}

function sumOf(places: ReadonlySet<number>, counts: readonly number[]): number {
  return [...places].reduce((sum, place) => sum + (counts[place] ?? 0), 0);
}
