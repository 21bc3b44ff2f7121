import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/auth/actor.ts";
import { namesOf } from "#lib/queue/meaning.ts";
import { searchQueue } from "#lib/queue/queries.ts";
import { WHOLE_QUEUE } from "#lib/queue/schema.ts";
import { aCase } from "#tests/support/cases.ts";
import { anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";

let officer: Person;
let another: Person;
let supervisor: Person;
const NAMES = [...namesOf({ region: "KZ-75" }, "Алматы қаласы"), ...namesOf({ body: "police" }, "Полиция")];

beforeAll(async () => {
  [officer, another, supervisor] = [await anOfficer(), await anOfficer(), await aSupervisor()];
});

const search = (viewer: Actor, text: string) => searchQueue(viewer, text, NAMES);

/** One figure of the number wrong. */
const mistyped = (number: string) => `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;

describe("searching from the queue", () => {
  it("leads to the case itself for whoever may open it, and to its row for whoever may not", async () => {
    const { caseId, number } = await aCase().assignedTo(officer).created();
    expect(await search(officer, number)).toEqual({ caseId });
    expect(await search(supervisor, number.slice(5))).toEqual({ caseId });
    expect(await search(another, number)).toEqual({ filter: { ...WHOLE_QUEUE, number } });
  });

  it("shows what a mistyped number may have meant, and opens nothing on a guess", async () => {
    const { number } = await aCase().created();
    const found = await search(supervisor, mistyped(number));
    expect("filter" in found && found.filter.number?.split(",")).toContain(number);
  });

  it("looks for words in codes alone, and says so when there are none", async () => {
    expect(await search(officer, "полицыя алматы")).toEqual({ filter: { ...WHOLE_QUEUE, region: "KZ-75", body: "police" } });
    for (const nothing of ["Әсел Нұрланқызы", "2001-000001"]) await expect(search(officer, nothing)).rejects.toThrow("nothing_found");
  });
});
