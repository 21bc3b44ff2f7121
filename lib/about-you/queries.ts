import type { Actor } from "#lib/auth/actor.ts";
import { asActor } from "#lib/db/main.ts";
import { ABOUT_YOU, type AboutYouQuestion } from "./questions.ts";
import { type ShownCount, shownCounts } from "./shown-counts.ts";

/** What people told about themselves in one quarter, question by question, as it may be shown. */
export type QuarterOfAnswers = { quarter: string; questions: { question: AboutYouQuestion; counts: ShownCount[] }[] };

/** The quarters that have answers, the newest first. The one that is still running is not among them: its counts would grow under the reader's eyes. */
export async function listAnswerQuarters(viewer: Actor): Promise<string[]> {
  const rows = await asActor(viewer, (tx) => tx.answerCount.groupBy({ by: ["quarter"], orderBy: { quarter: "desc" } }));
  return rows.map(({ quarter }) => quarter);
}

/** The answers of one quarter, small counts hidden. There are no sums: they would tell what is hidden. */
export async function findAnswers(viewer: Actor, quarter: string): Promise<QuarterOfAnswers> {
  const rows = await asActor(viewer, (tx) => tx.answerCount.findMany({ where: { quarter } }));
  const questions = (Object.keys(ABOUT_YOU) as AboutYouQuestion[]).map((question) => {
    const counts = new Map(rows.filter((row) => row.question === question).map(({ answer, count }) => [answer, count]));
    return { question, counts: shownCounts(question, counts) };
  });
  return { quarter, questions };
}
