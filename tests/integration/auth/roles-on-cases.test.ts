import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { decideAdmissibility } from "#lib/admissibility/commands.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { assignCase, closeCase, setUrgency, takeCase } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { askForCode } from "#lib/code-replacements/commands.ts";
import { today } from "#lib/deadlines/today.ts";
import { answerErasure } from "#lib/erasure/commands.ts";
import { openIdentity } from "#lib/identity/commands.ts";
import { findOpenedIdentity } from "#lib/identity/queries.ts";
import { askForInformation } from "#lib/information-requests/commands.ts";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { decideReview, takeReview } from "#lib/outcome-reviews/commands.ts";
import { writeSummary } from "#lib/summaries/commands.ts";
import { askForErasure, askForReview } from "#lib/wishes/commands.ts";
import { aCase, type CaseStory, type LodgedCase } from "#tests/support/cases.ts";
import { aCommissioner, anAdmin, anAuditor, anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";
import { aSummaryDocument } from "#tests/support/summaries.ts";

const REASON = "Себебі осы жерде жеткілікті түсіндірілген.";
const MESSAGE = "Сізге жауабымыз осындай болды.";

type People = { assigned: Person; another: Person; supervisor: Person; commissioner: Person; admin: Person; auditor: Person };
type Who = keyof People;
/** done · not_permitted (knows of the case, may not do this) · not_found (for this person there is no such case) */
type Answer = "done" | "not_permitted" | "not_found";

type Act = {
  story: (mine: CaseStory) => CaseStory;
  run: (actor: Actor, file: LodgedCase, people: People) => Promise<unknown>;
  answers: Record<Who, Answer>;
};

const given = (story: CaseStory) => story;
const accepted = (story: CaseStory) => story.accepted();
const nobodyElse = { another: "not_found", admin: "not_found", auditor: "not_found" } as const;
const ofTheCase = { assigned: "done", supervisor: "done", commissioner: "not_permitted", ...nobodyElse } as const;
const ofTheHouse = { assigned: "done", supervisor: "done", commissioner: "done", ...nobodyElse } as const;

/** Who gets which answer, by hand. The commands run on a real database under the office's own login. */
const ACTS: Record<string, Act> = {
  "read the file": { story: given, run: (actor, { caseId }) => findCaseFile(actor, caseId), answers: ofTheHouse },
  "give the case to an officer": {
    story: given,
    run: (actor, { caseId, version }, { another }) => assignCase(actor, { caseId, version, officerId: another.accountId }),
    answers: { ...ofTheHouse, assigned: "not_permitted" },
  },
  "set the urgency": {
    story: given,
    run: (actor, { caseId, version }) => setUrgency(actor, { caseId, version, urgency: "urgent" }),
    answers: ofTheHouse,
  },
  "open the identity": { story: given, run: (actor, { caseId }) => openIdentity(actor, { caseId, reason: REASON }), answers: ofTheHouse },
  "ask for a new access code": {
    story: given,
    run: (actor, { caseId }) => askForCode(actor, { caseId, reason: REASON }),
    answers: ofTheCase,
  },
  "decide on admissibility": {
    story: given,
    run: (actor, { caseId, version }) =>
      decideAdmissibility(actor, { caseId, version, finding: "accept", ground: "within_mandate/1", reason: REASON, message: MESSAGE }),
    answers: ofTheCase,
  },
  "write to the complainant": {
    story: given,
    run: (actor, { caseId }) => writeToComplainant(actor, { caseId, messageId: randomUUID(), text: MESSAGE }),
    answers: ofTheCase,
  },
  "ask for information": {
    story: given,
    run: (actor, { caseId }) =>
      askForInformation(actor, { caseId, requestId: randomUUID(), questions: [MESSAGE], dueOn: today().add({ days: 5 }).toString() }),
    answers: ofTheCase,
  },
  "answer a wish for erasure": {
    story: given,
    run: async (actor, file) => {
      await askForErasure({ number: file.number, code: file.accessCode });
      return answerErasure(actor, { caseId: file.caseId, version: file.version, message: MESSAGE });
    },
    answers: { ...ofTheHouse, assigned: "not_permitted" },
  },
  "close the case": {
    story: accepted,
    run: (actor, { caseId, version }) => closeCase(actor, { caseId, version, outcome: "upheld", conclusion: REASON, message: MESSAGE }),
    answers: ofTheCase,
  },
  "write a summary": {
    story: accepted,
    run: (actor, { caseId }) => writeSummary(actor, { caseId, ...aSummaryDocument() }),
    answers: ofTheCase,
  },
};

let people: People;
beforeAll(async () => {
  const [assigned, another, supervisor] = [await anOfficer(), await anOfficer(), await aSupervisor()];
  people = { assigned, another, supervisor, commissioner: await aCommissioner(), admin: await anAdmin(), auditor: await anAuditor() };
});

async function answerOf(work: () => Promise<unknown>): Promise<string> {
  return work().then(
    () => "done",
    (error) => error.code ?? String(error),
  );
}

const rows = Object.entries(ACTS).flatMap(([name, act]) =>
  Object.entries(act.answers).map(([who, answer]) => ({ name, act, who: who as Who, answer })),
);

describe("what each role may do with a case that was given to an officer", () => {
  it.each(rows)("$who × $name: $answer", async ({ act, who, answer }) => {
    const file = await act.story(aCase().assignedTo(people.assigned)).created();
    expect(await answerOf(() => act.run(people[who], file, people))).toBe(answer);
  });

  it.each(Object.entries(ACTS))("a case that is not one's own is as if it did not exist: %s", async (_name, act) => {
    const file = await act.story(aCase().assignedTo(people.assigned)).created();
    const refusalFor = (caseId: string) => act.run(people.another, { ...file, caseId }, people).catch(({ code, data }) => ({ code, data }));
    expect(await refusalFor(file.caseId)).toEqual(await refusalFor(randomUUID()));
  });
});

describe("a case nobody has yet", () => {
  const answers: Record<Who, Answer> = {
    assigned: "done",
    another: "done",
    supervisor: "done",
    commissioner: "not_permitted",
    admin: "not_found",
    auditor: "not_found",
  };

  it.each(Object.entries(answers))("can be taken by %s: %s", async (who, answer) => {
    const { caseId, version } = await aCase().created();
    expect(await answerOf(() => takeCase(people[who as Who], { caseId, version }))).toBe(answer);
  });

  it("shows an officer its facts and not a word of what was written", async () => {
    const { caseId } = await aCase().created();
    expect((await findCaseFile(people.another, caseId)).opened).toBeNull();
  });

  it("goes to one officer when two take it at once", async () => {
    const { caseId, version } = await aCase().created();
    const tries = await Promise.all(
      [people.assigned, people.another].map((officer) => answerOf(() => takeCase(officer, { caseId, version }))),
    );
    expect(tries.filter((answer) => answer === "done")).toHaveLength(1);
  });
});

describe("a case whose outcome is to be looked at again", () => {
  const asked = async () => {
    const file = await aCase().assignedTo(people.assigned).accepted().closed().created();
    await askForReview({ number: file.number, code: file.accessCode }, REASON);
    return file;
  };
  const answers: Record<Who, Answer> = {
    assigned: "not_permitted",
    another: "done",
    supervisor: "done",
    commissioner: "not_permitted",
    admin: "not_found",
    auditor: "not_found",
  };

  it.each(Object.entries(answers))("can be taken by %s: %s", async (who, answer) => {
    const { caseId, version } = await asked();
    expect(await answerOf(() => takeReview(people[who as Who], { caseId, version }))).toBe(answer);
  });

  it.each(Object.entries({ ...answers, assigned: "not_found", supervisor: "not_permitted" }))(
    "can be decided, once another has taken it, by %s: %s",
    async (who, answer) => {
      const { caseId, version } = await asked();
      await takeReview(people.another, { caseId, version });
      const decision = { caseId, version: version + 1, finding: "confirmed" as const, outcome: null, conclusion: REASON, message: MESSAGE };
      expect(await answerOf(() => decideReview(people[who as Who], decision))).toBe(answer);
    },
  );
});

describe("an opened identity", () => {
  it("is shown to the one who gave a reason, and to nobody else", async () => {
    const { caseId, submission } = await aCase().assignedTo(people.assigned).created();
    expect(await findOpenedIdentity(people.assigned, caseId)).toBeNull();
    await openIdentity(people.assigned, { caseId, reason: REASON });
    expect((await findOpenedIdentity(people.assigned, caseId))?.identity).toEqual(submission.identity);
    expect(await findOpenedIdentity(people.supervisor, caseId)).toBeNull();
  });

  it("closes for an officer from whom the case was taken away", async () => {
    const { caseId, version } = await aCase().assignedTo(people.assigned).created();
    await openIdentity(people.assigned, { caseId, reason: REASON });
    await assignCase(people.supervisor, { caseId, version, officerId: people.another.accountId });
    expect(await findOpenedIdentity(people.assigned, caseId)).toBeNull();
  });
});
