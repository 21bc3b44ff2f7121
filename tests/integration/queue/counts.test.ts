import { beforeAll, expect, it } from "vitest";
import { takeCase } from "#lib/cases/commands.ts";
import { countViews } from "#lib/queue/counts-at-hand.ts";
import { type QueueFilter, WHOLE_QUEUE } from "#lib/queue/schema.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { anOfficer, type Person } from "#tests/support/people.ts";

const VIEWS: QueueFilter[] = [WHOLE_QUEUE, { ...WHOLE_QUEUE, officer: "me" }];

let officer: Person;
let another: Person;
beforeAll(async () => {
  [officer, another] = [await anOfficer(), await anOfficer()];
});

it("what somebody did themselves stands in their counts at once; what others do, a few seconds later", async () => {
  const file = await aLodgedCase({});
  expect(await countViews(officer, VIEWS)).toEqual([1, 0]);
  expect(await countViews(another, VIEWS)).toEqual([1, 0]);
  await aLodgedCase({});
  expect(await countViews(another, VIEWS)).toEqual([1, 0]);
  await takeCase(officer, { caseId: file.caseId, version: file.version });
  expect(await countViews(officer, VIEWS)).toEqual([2, 1]);
  expect(await countViews(officer, [{ ...WHOLE_QUEUE, officer: "nobody" }])).toEqual([1]);
});
