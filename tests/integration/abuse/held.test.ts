import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeAll, describe, expect, it } from "vitest";
import type { Sent } from "#lib/abuse/filing.ts";
import { workFor } from "#lib/abuse/proof.ts";
import { releaseFromHold, takeCase } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";

import { sha256 } from "#lib/crypto/keyed-hash.ts";
import { lodge } from "#lib/intake/commands.ts";
import { keepAnswer, openDraft } from "#lib/intake/draft.ts";
import type { Question } from "#lib/intake/questions.ts";
import { sendDraft } from "#lib/intake/send.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { toSubmission } from "#lib/intake/to-submission.ts";
import { listQueue } from "#lib/queue/queries.ts";
import { queueFilterSchema } from "#lib/queue/schema.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";
import { VIEW_WORDS, WHOLE } from "#tests/unit/intake/journeys.ts";

const LIKE_A_MACHINE: Sent = { fieldForMachines: "https://example.com" };

let officer: Person;
let supervisor: Person;

beforeAll(async () => {
  officer = await anOfficer();
  supervisor = await aSupervisor();
});

async function aDraft(bodyKind: string): Promise<string> {
  let kept: string | undefined;
  const answers = { ...WHOLE, body: { bodyKind }, held: { held: "none" } };
  for (const [question, fields] of Object.entries(answers) as [Question, Fields][]) kept = (await keepAnswer(kept, question, fields)).token;
  return kept as string;
}

async function rowOf(token: string) {
  const receipt = (await openDraft(token))?.lodged?.receipt;
  const { rows } = await asOwner("main", (owner) =>
    owner.query('select id as "caseId", number, version, held, decide_by is not null as "hasPeriod" from cases."case" where number = $1', [
      receipt?.number,
    ]),
  );
  return { ...rows[0], accessCode: receipt?.accessCode } as {
    caseId: string;
    number: string;
    version: number;
    held: boolean;
    hasPeriod: boolean;
    accessCode: string;
  };
}

async function aHeldCase() {
  const token = await aDraft("employer");
  expect(await sendDraft(token, "kk", VIEW_WORDS, LIKE_A_MACHINE)).toMatchObject({ status: "lodged" });
  return rowOf(token);
}

const numbersIn = async (query: Record<string, string>) =>
  (await listQueue(supervisor, queueFilterSchema.parse(query))).rows.map(({ number }) => number);

describe("a filing that looks like a machine’s", () => {
  it("is accepted all the same, with its number, its code and its period, and stands apart from the queue", async () => {
    const { number, held, hasPeriod, accessCode } = await aHeldCase();
    expect({ held, hasPeriod }).toEqual({ held: true, hasPeriod: true });
    expect(await followCase({ number, code: accessCode })).toMatchObject({ status: "registered" });
    expect(await numbersIn({})).not.toContain(number);
    expect(await numbersIn({ officer: "nobody" })).not.toContain(number);
    expect(await numbersIn({ state: "held" })).toContain(number);
    expect(await numbersIn({ number })).toEqual([number]);
  });

  it.each(["police", "penal_system", "national_security", "investigation_body"])(
    "is never held when it is about a %s",
    async (bodyKind) => {
      const token = await aDraft(bodyKind);
      expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true })).toMatchObject({ status: "lodged" });
      const { number, held } = await rowOf(token);
      expect(held).toBe(false);
      expect(await numbersIn({ number })).toEqual([number]);
    },
  );

  it("is asked for work where scripts run, keeps every answer meanwhile, and is filed like any other when it is done", async () => {
    const token = await aDraft("employer");
    const before = await openDraft(token);
    expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true })).toEqual({ status: "work" });
    expect(await openDraft(token)).toEqual(before);
    const challenge = await workFor(before?.filingToken ?? "");
    const proof = JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
    expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true, proof })).toMatchObject({ status: "lodged" });
    expect((await rowOf(token)).held).toBe(false);
  });

  it("is held when the work was left out, and sending again changes nothing", async () => {
    const token = await aDraft("employer");
    for (let time = 0; time < 2; time += 1)
      expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true, proof: "" })).toMatchObject({ status: "lodged" });
    const { held, caseId } = await rowOf(token);
    expect(held).toBe(true);
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select type from cases.timeline_entry where case_id = $1 order by id", [caseId]),
    );
    expect(rows.map(({ type }) => type)).toEqual(["submission.lodged", "submission.held"]);
  });
});

describe("a held case", () => {
  it("goes into the queue when a supervisor has looked, is noted with a name, and is not held again by a retry", async () => {
    const draft = await aDraft("employer");
    const { filingToken = "", answers = {} } = (await openDraft(draft)) ?? {};
    await sendDraft(draft, "kk", VIEW_WORDS, LIKE_A_MACHINE);
    const { caseId, version, number } = await rowOf(draft);
    await releaseFromHold(supervisor, { caseId, version });
    expect(await numbersIn({ officer: "nobody" })).toContain(number);
    const { opened } = await findCaseFile(supervisor, caseId);
    expect(opened?.timeline[0]).toMatchObject({ type: "case.released_from_hold", actor: supervisor.displayName });
    await lodge(toSubmission(answers, "kk"), Buffer.from(filingToken, "base64url"), undefined, true);
    expect((await rowOf(draft)).held).toBe(false);
  });

  it("is released by a supervisor alone, and once", async () => {
    const { caseId, version } = await aHeldCase();
    await expect(releaseFromHold(officer, { caseId, version })).rejects.toThrow("not_found");
    await releaseFromHold(supervisor, { caseId, version });
    await expect(releaseFromHold(supervisor, { caseId, version: version + 1 })).rejects.toThrow("step_not_allowed");
  });

  it("stands in the queue as soon as an officer has it", async () => {
    const { caseId, version, number } = await aHeldCase();
    await takeCase(officer, { caseId, version });
    expect(await numbersIn({})).toContain(number);
  });

  it("is made only by whoever knows the filing’s token, and only before anybody touched the case", async () => {
    const { caseId, version, token } = await aLodgedCase();
    const isHeldAfter = async (lodgingToken: Uint8Array) => {
      await asRole("ombudsman_citizen", (client) => client.query("select intake.hold($1, $2, '{}')", [caseId, lodgingToken]));
      const { rows } = await asOwner("main", (owner) => owner.query('select held from cases."case" where id = $1', [caseId]));
      return rows[0].held;
    };
    expect(await isHeldAfter(Buffer.alloc(32))).toBe(false);
    await takeCase(officer, { caseId, version });
    expect(await isHeldAfter(sha256(token))).toBe(false);
  });
});
