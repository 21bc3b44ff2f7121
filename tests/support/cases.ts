import { randomBytes, randomUUID } from "node:crypto";
import { decideAdmissibility } from "#lib/admissibility/commands.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { assignCase, closeCase } from "#lib/cases/commands.ts";
import type { OUTCOMES } from "#lib/cases/schema.ts";
import { lodge, type Receipt } from "#lib/intake/commands.ts";
import type { Submission } from "#lib/intake/submission.ts";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { asOwner } from "#tests/support/database.ts";
import { aSupervisor } from "#tests/support/people.ts";
import { aSubmission, type SubmissionChanges } from "#tests/support/submissions.ts";

/** A case and what its complainant took home. `version` is the one a fresh screen would show. */
export type LodgedCase = Receipt & { caseId: string; version: number; submission: Submission; token: Buffer };

const REASON = "Оқиға Уәкілдің құзыретіне кіреді, құжаттар жеткілікті.";
const ANSWER = "Шағымыңызды алдық, енді оны қарап жатырмыз.";

/** A submission that somebody just filed, through the real command. */
export async function aLodgedCase(changes: SubmissionChanges = {}): Promise<LodgedCase> {
  const submission = aSubmission(changes);
  const token = randomBytes(32);
  const receipt = await lodge(submission, token);
  return { ...receipt, ...(await rowOf(receipt.number)), submission, token };
}

async function rowOf(number: string): Promise<{ caseId: string; version: number }> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query('select id as "caseId", version from cases."case" where number = $1', [number]),
  );
  return rows[0];
}

// Whoever gives out cases when a test does not care; one person per test file, because a password takes a while to hash.
let supervisor: Promise<Actor> | undefined;
function theSupervisor(): Promise<Actor> {
  supervisor ??= aSupervisor();
  return supervisor;
}

type Step = (file: LodgedCase) => Promise<unknown>;

/**
 * Tells how far a case has come: `await aCase().assignedTo(officer).accepted().created()`.
 * Each verb is the office's own command, taken by the officer the case was assigned to.
 */
export class CaseStory {
  readonly #changes: SubmissionChanges;
  readonly #steps: Step[] = [];
  #officer: Actor | undefined;

  constructor(changes: SubmissionChanges) {
    this.#changes = changes;
  }

  assignedTo(officer: Actor): this {
    this.#officer = officer;
    return this.#then(async ({ caseId, version }) => assignCase(await theSupervisor(), { caseId, version, officerId: officer.accountId }));
  }

  accepted(): this {
    return this.#decided("accept", "within_mandate/1");
  }

  declined(ground = "anonymous_without_substance/1"): this {
    return this.#decided("decline", ground);
  }

  closed(outcome: (typeof OUTCOMES)[number] = "upheld"): this {
    return this.#then(({ caseId, version }) => closeCase(this.#taker(), { caseId, version, outcome, conclusion: REASON, message: ANSWER }));
  }

  withMessage(text: string): this {
    return this.#then(({ caseId }) => writeToComplainant(this.#taker(), { caseId, messageId: randomUUID(), text }));
  }

  async created(): Promise<LodgedCase> {
    let file = await aLodgedCase(this.#changes);
    for (const step of this.#steps) {
      await step(file);
      file = { ...file, ...(await rowOf(file.number)) };
    }
    return file;
  }

  #decided(finding: "accept" | "decline", ground: string): this {
    return this.#then(({ caseId, version }) =>
      decideAdmissibility(this.#taker(), { caseId, version, finding, ground, reason: REASON, message: ANSWER }),
    );
  }

  #taker(): Actor {
    if (!this.#officer) throw new Error("Say assignedTo(officer) before what the officer did");
    return this.#officer;
  }

  #then(step: Step): this {
    this.#steps.push(step);
    return this;
  }
}

export function aCase(changes: SubmissionChanges = {}): CaseStory {
  return new CaseStory(changes);
}
