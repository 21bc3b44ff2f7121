import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { listQueue } from "#lib/queue/queries.ts";
import { queueFilterSchema } from "#lib/queue/schema.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";
import { aCase } from "#tests/support/cases.ts";
import { anOfficer, type Person } from "#tests/support/people.ts";

let officer: Person;
beforeAll(async () => {
  officer = await anOfficer();
});

async function waiting(): Promise<string[]> {
  const { rows } = await listQueue(officer, queueFilterSchema.parse({ officer: "me", flag: "unanswered" }));
  return rows.map(({ id }) => id);
}

it("a case waits for its officer from the complainant's message until the office's answer", async () => {
  const { caseId, number, accessCode } = await aCase().assignedTo(officer).created();
  expect(await waiting()).toEqual([]);
  await writeToOffice({ number, code: accessCode }, { messageId: randomUUID(), text: "Жауап бар ма?" });
  expect(await waiting()).toEqual([caseId]);
  await writeToComplainant(officer, { caseId, messageId: randomUUID(), text: "Жауабымыз осындай болды." });
  expect(await waiting()).toEqual([]);
});
