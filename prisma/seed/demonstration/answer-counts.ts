import { ABOUT_YOU, RATHER_NOT } from "#lib/about-you/questions.ts";
import { citizenDb } from "#lib/db/main.ts";
import { recentQuarters } from "#lib/deadlines/quarters.ts";
import { today } from "#lib/deadlines/today.ts";

/** Invented numbers in the order of the form, "would rather not say" last: some small ones, which the page has to hide. */
const COUNTS: Record<keyof typeof ABOUT_YOU, readonly number[]> = {
  age: [0, 4, 38, 71, 52, 23, 12],
  sex: [109, 84, 0, 17],
  difficulty: [121, 34, 19, 11, 14],
  language: [86, 61, 43, 6, 3, 0, 12, 10],
};

/** Two ended quarters of invented answers about oneself, once: a count that is there already is added to, so nothing is done where there is one. */
export async function seedAnswerCounts(areThere: boolean): Promise<void> {
  if (areThere) return;
  const [, last, before] = recentQuarters(today().toString(), 3);
  for (const [quarter, share] of [
    [last, 1],
    [before, 0.6],
  ] as const)
    await citizenDb().$queryRaw`SELECT statistics.add_answers(${quarter}, ${JSON.stringify(countsOf(share))}::jsonb)::text`;
}

function countsOf(share: number) {
  return Object.entries(ABOUT_YOU).flatMap(([question, answers]) =>
    [...answers, RATHER_NOT]
      .map((answer, place) => ({ question, answer, count: Math.round((COUNTS[question as keyof typeof COUNTS][place] ?? 0) * share) }))
      .filter(({ count }) => count > 0),
  );
}
