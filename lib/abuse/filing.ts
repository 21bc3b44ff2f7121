import type { Submission } from "#lib/intake/submission.ts";
import { joinersMayWait } from "#lib/joining/queries.ts";
import { countFiling, countsLike, type Filed } from "./counts.ts";
import { type Course, courseOf } from "./course.ts";
import { mustNeverWait } from "./never-wait.ts";
import { secondsSince } from "./opened-at.ts";
import { isWorkDone } from "./proof.ts";
import { riskOf } from "./risk.ts";

/** What comes with the press of the button besides the answers. */
export type Sent = {
  /** The sender's network as this process calls it (lib/abuse/network.ts). */
  network?: string;
  /** The field that people do not see. */
  fieldForMachines?: string;
  /** The signed note of when the page was shown. */
  openedAt?: string;
  /** Whether a script of ours ran on the page. */
  scripts?: boolean;
  /** The answer to the work that was asked for; undefined when none was asked. */
  proof?: string;
};

/** Decides how a submission is filed. */
export async function courseFor(submission: Submission, filingToken: string, sent: Sent): Promise<Course> {
  const counts = await countsLike(filed(submission, sent));
  const risk = riskOf({
    ...counts,
    fieldForMachines: Boolean(sent.fieldForMachines),
    secondsOpen: secondsSince(sent.openedAt ?? "", filingToken),
  });
  return courseOf({
    mustNeverWait: mustNeverWait(submission) || (submission.joins !== undefined && !(await joinersMayWait(submission.joins))),
    risk,
    scripts: Boolean(sent.scripts),
    proof: await proofOf(sent.proof, filingToken),
  });
}

/** Counts a submission that was filed. */
export function rememberFiling(submission: Submission, sent: Sent): Promise<void> {
  return countFiling(filed(submission, sent));
}

function filed({ content, joins }: Submission, { network }: Sent): Filed {
  // As the database reads it: capitals or a tail would make another link of the same.
  return { network, words: content.narrative, joins: joins && Buffer.from(joins, "hex").toString("hex") };
}

async function proofOf(answer: string | undefined, filingToken: string): Promise<"none" | "done" | "in_vain"> {
  if (answer === undefined) return "none";
  return (await isWorkDone(answer, filingToken)) ? "done" : "in_vain";
}
