import { beforeAll, describe, expect, it } from "vitest";
import { findGroundTexts, listGroundsInForce } from "#lib/admissibility/queries.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { aCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { anOfficer, type Person } from "#tests/support/people.ts";

let officer: Person;
let decided: string;
let wordsThen: Map<string, string>;

beforeAll(async () => {
  officer = await anOfficer();
  const { caseId } = await aCase().assignedTo(officer).accepted().created();
  decided = (await findCaseFile(officer, caseId)).opened?.decisions[0]?.ground ?? "";
  wordsThen = new Map(
    (await Promise.all(LOCALES.map(listGroundsInForce))).map((grounds, index) => [LOCALES[index] as string, textOf(grounds)]),
  );
  await replaceGround(decided);
});

const textOf = (grounds: { key: string; text: string }[]) => grounds.find(({ key }) => key === decided)?.text ?? "";

/** The law changes: yesterday was the last day of this version, and the next one has other words. */
async function replaceGround(key: string): Promise<void> {
  await asOwner("main", async (owner) => {
    await owner.query("update rules.legal_ground set valid_to = current_date - 1 where code || '/' || version = $1", [key]);
    await owner.query(
      `insert into rules.legal_ground select code, version + 1, finding, current_date, null, source, confidence, 'жаңа', 'новое', 'new'
       from rules.legal_ground where code || '/' || version = $1`,
      [key],
    );
  });
}

describe.each(LOCALES)("a ground that is no longer in force, in %s", (locale) => {
  it("cannot be chosen any more", async () => {
    expect((await listGroundsInForce(locale)).map(({ key }) => key)).not.toContain(decided);
  });

  it("keeps in old decisions the words it had then", async () => {
    expect(wordsThen.get(locale)).not.toBe("");
    expect(await findGroundTexts([decided], locale)).toEqual(new Map([[decided, wordsThen.get(locale)]]));
  });
});

it("no decision asks for no words", async () => {
  expect(await findGroundTexts([], "kk")).toEqual(new Map());
});
