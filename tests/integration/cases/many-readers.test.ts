import { expect, it } from "vitest";
import { findCaseFile } from "#lib/cases/queries.ts";
import { aCase } from "#tests/support/cases.ts";
import { aSupervisor } from "#tests/support/people.ts";

/** As many as the office's process has connections (lib/db/main.ts): then nobody may need a second one. */
const READERS = 8;

it("as many people as there are connections open case files in the same moment, also when the rules of deadlines are not read yet", async () => {
  const supervisor = await aSupervisor();
  const { caseId } = await aCase().created();
  const files = await Promise.all(Array.from({ length: READERS }, () => findCaseFile(supervisor, caseId)));
  expect(files.map(({ facts }) => facts.id)).toEqual(Array.from({ length: READERS }, () => caseId));
});
