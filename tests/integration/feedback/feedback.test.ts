import { expect, it } from "vitest";
import { SMALLEST_BATCH } from "#lib/about-you/batch.ts";
import { giveFeedback, writeFeedback } from "#lib/feedback/commands.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";

const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });

async function counted(): Promise<Record<string, number>> {
  const { rows } = await asOwner("main", (owner) =>
    owner.query("select answer, count from statistics.answer_count where question = 'treated_fairly'"),
  );
  return Object.fromEntries(rows.map(({ answer, count }) => [answer, count]));
}

it("counts how people were treated once for each code, those of enough people together, and nothing else is left of it", async () => {
  const files = await Promise.all(Array.from({ length: SMALLEST_BATCH }, () => aLodgedCase()));
  const others = files.slice(1);
  const [first] = files;
  if (!first) throw new Error("no case");
  const leaves = "select count(*)::int as leaves, (select count(*)::int from cases.timeline_entry) as entries from audit.leaf";
  const before = (await asOwner("main", (owner) => owner.query(leaves))).rows;

  for (const file of others) expect(await giveFeedback(credentials(file), "yes")).toBe(true);
  await writeFeedback();
  expect(await counted(), "too few to be written").toEqual({});
  expect(await giveFeedback(credentials(first), "no")).toBe(true);
  for (let again = 0; again < 3; again += 1) expect(await giveFeedback(credentials(first), "yes")).toBe(false);
  await writeFeedback();
  expect(await counted()).toEqual({ yes: SMALLEST_BATCH - 1, no: 1 });

  // The notes that a code answered: found by the code alone, all until one day, and empty.
  const { rows } = await asOwner("main", (owner) =>
    owner.query("select distinct expires_at::text as until, length(sealed) as size from intake.locker"),
  );
  expect(rows).toHaveLength(1);
  expect((await asOwner("main", (owner) => owner.query(leaves))).rows).toEqual(before);
});
