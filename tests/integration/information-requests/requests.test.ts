import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor.ts";
import { closeCase } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { today } from "#lib/deadlines/today.ts";
import { askForInformation } from "#lib/information-requests/commands.ts";
import { listQueue } from "#lib/queue/queries.ts";
import { queueFilterSchema } from "#lib/queue/schema.ts";
import { answerRequest } from "#lib/tracking/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aCase, aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { anOfficer } from "#tests/support/people.ts";

const QUESTIONS = ["Бұл қай күні болды?", "Кім көрді?"];
const REASON = "Оқиға Уәкілдің құзыретіне кіреді.";
const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });
const inDays = (days: number) => today().add({ days }).toString();

let officer: Actor;
beforeAll(async () => {
  officer = await anOfficer();
});

async function anAskedCase(dueOn = inDays(10)): Promise<{ file: LodgedCase; requestId: string }> {
  const file = await aCase().assignedTo(officer).accepted().created();
  const requestId = randomUUID();
  await askForInformation(officer, { caseId: file.caseId, requestId, questions: QUESTIONS, dueOn });
  return { file, requestId };
}

/** Nobody can ask for an answer by a day that has passed, so a late one is made by the calendar. */
async function madeLate({ caseId }: LodgedCase): Promise<void> {
  await asOwner("main", async (owner) => {
    await owner.query("alter table cases.information_request disable trigger information_request_is_final");
    await owner.query(`begin; select audit.append('{}'); update cases.information_request set due_on = current_date - 3 where case_id = '${caseId}';
      update cases."case" set answer_due_on = current_date - 3 where id = '${caseId}'; commit`);
    await owner.query("alter table cases.information_request enable trigger information_request_is_final");
  });
}

const late = async () => (await listQueue(officer, queueFilterSchema.parse({ asks: "late_answer" }))).rows.map(({ number }) => number);

describe("a request for information", () => {
  it("brings numbered questions and a day to the complainant, and answers back to the office", async () => {
    const { file, requestId } = await anAskedCase();
    const [asked] = (await followCase(credentials(file)))?.requests ?? [];
    expect(asked).toMatchObject({ id: requestId, number: 1, dueOn: inDays(10), questions: QUESTIONS, answers: null, answeredOn: null });

    const answers = ["Үшінші қарашада.", ""];
    expect(await answerRequest(credentials(file), { requestId, answerId: randomUUID(), answers })).toBe("kept");
    const [read] = (await findCaseFile(officer, file.caseId)).opened?.requests ?? [];
    expect(read).toMatchObject({ questions: QUESTIONS, answers, answeredOn: today().toString() });
    expect((await followCase(credentials(file)))?.steps.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["information.requested", "information.given"]),
    );
  });

  it("is asked once by a form sent twice, and counts on by another", async () => {
    const { file, requestId } = await anAskedCase();
    await askForInformation(officer, { caseId: file.caseId, requestId, questions: ["Басқа?"], dueOn: inDays(3) });
    await askForInformation(officer, { caseId: file.caseId, requestId: randomUUID(), questions: ["Тағы?"], dueOn: inDays(3) });
    const requests = (await followCase(credentials(file)))?.requests ?? [];
    expect(requests.map(({ number, questions }) => [number, questions])).toEqual([
      [1, QUESTIONS],
      [2, ["Тағы?"]],
    ]);
  });

  it("is answered once of five sendings, and another form's answer never takes its place", async () => {
    const { file, requestId } = await anAskedCase();
    const answerId = randomUUID();
    const sent = { requestId, answerId, answers: ["Кеше.", "Ешкім."] };
    expect(new Set(await Promise.all(Array.from({ length: 5 }, () => answerRequest(credentials(file), sent))))).toEqual(new Set(["kept"]));
    expect(await answerRequest(credentials(file), { ...sent, answerId: randomUUID(), answers: ["Басқа.", ""] })).toBe("answered");
    expect((await followCase(credentials(file)))?.requests[0]?.answers).toEqual(["Кеше.", "Ешкім."]);
    expect((await followCase(credentials(file)))?.steps.filter(({ type }) => type === "information.given")).toHaveLength(1);
  });

  it("needs time to be answered, and a case that is open", async () => {
    const { file } = await anAskedCase();
    const asking = { caseId: file.caseId, requestId: randomUUID(), questions: QUESTIONS };
    await expect(askForInformation(officer, { ...asking, dueOn: today().toString() })).rejects.toThrow("request_due_too_early");
    const closed = await aCase().assignedTo(officer).accepted().closed().created();
    await expect(askForInformation(officer, { ...asking, caseId: closed.caseId, dueOn: inDays(5) })).rejects.toThrow("step_not_allowed");
  });

  it("stands in the queue when it is late, until the answer comes", async () => {
    const { file, requestId } = await anAskedCase();
    expect(await late()).not.toContain(file.number);
    await madeLate(file);
    expect(await late()).toContain(file.number);
    await answerRequest(credentials(file), { requestId, answerId: randomUUID(), answers: ["Кеше.", ""] });
    expect(await late()).not.toContain(file.number);
  });

  it("never holds a case up: it ends without the answer, and the question with it", async () => {
    const { file, requestId } = await anAskedCase();
    await madeLate(file);
    await closeCase(officer, { caseId: file.caseId, version: file.version, outcome: "resolved", conclusion: REASON, message: REASON });
    expect(await late()).not.toContain(file.number);
    expect(await answerRequest(credentials(file), { requestId, answerId: randomUUID(), answers: ["Кеш.", ""] })).toBe("over");
  });

  it("is answered by nobody with another case's code, and is no other case's", async () => {
    const { file, requestId } = await anAskedCase();
    const other = await aLodgedCase();
    const sent = { requestId, answerId: randomUUID(), answers: ["Бөтен."] };
    await expect(answerRequest(credentials(other), sent)).rejects.toThrow("not_found");
    await expect(answerRequest({ number: file.number, code: other.accessCode }, sent)).rejects.toThrow("not_found");
    expect((await followCase(credentials(file)))?.requests[0]?.answers).toBeNull();
  });

  it("lies nowhere in clear", async () => {
    const { file, requestId } = await anAskedCase();
    await answerRequest(credentials(file), { requestId, answerId: randomUUID(), answers: ["Канарейка жауап", ""] });
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select encode(sealed, 'escape') q, encode(sealed_answer, 'escape') a from cases.information_request"),
    );
    for (const word of ["Канарейка", QUESTIONS[0]]) expect(JSON.stringify(rows)).not.toContain(word);
  });
});
