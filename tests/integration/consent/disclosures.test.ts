import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isAgreed } from "#lib/consent/ledger.ts";
import { findLedger } from "#lib/consent/queries.ts";
import { workerDb } from "#lib/db/main.ts";
import { recordDisclosure } from "#lib/disclosures/record.ts";
import { DISCLOSURES, type Disclosure } from "#lib/intake/choices.ts";
import { aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { agreeTo, credentialsOf, takeBack } from "#tests/support/consents.ts";
import { asOwner, asRole } from "#tests/support/database.ts";

const RECIPIENTS = { body_facts: "body", body_name: "body", other_body: "body", experts: "experts", statistics: "public" };
const ITEMS = { body_facts: "account", body_name: "name", other_body: "account", experts: "summary", statistics: "counts" };

let file: LodgedCase;
let other: LodgedCase;
beforeAll(async () => {
  file = await aLodgedCase({ consents: ["experts"] });
  other = await aLodgedCase({ consents: ["experts", "other_body"] });
});

/** What a sender does: a record, and the event that the chain demands with it. */
function send(caseId: string, disclosure: Disclosure, ground?: { code: string; version: number }, recipient = "prosecutor_general") {
  return workerDb().$transaction(async (tx) => {
    const id = await recordDisclosure(tx, { caseId, disclosure, recipient, ground });
    await tx.$queryRaw`SELECT audit.append('{"act":"test"}')`;
    return id;
  });
}

type Raw = { caseId: string; disclosure: Disclosure; consentId?: string | null; ground?: [string, number]; wentOn?: string };

/** Past every function of ours: the owner of the tables writes the row. */
function insertRaw({ caseId, disclosure, consentId = null, ground = undefined, wentOn }: Raw) {
  return asOwner("main", async (owner) => {
    await owner.query("begin");
    await owner.query(
      `insert into cases.disclosure_record (id, case_id, disclosure, recipient_kind, recipient_code, item, consent_id, ground_code, ground_version, recorded_on, went_on)
       values (gen_random_uuid(), $1, $2, $3, 'prosecutor_general', $4, $5, $6, $7, current_date, $8)`,
      [caseId, disclosure, RECIPIENTS[disclosure], ITEMS[disclosure], consentId, ground?.[0] ?? null, ground?.[1] ?? null, wentOn ?? null],
    );
    await owner.query(`select audit.append('{"act":"test"}')`);
    await owner.query("commit");
  });
}

async function consentsOf(caseId: string): Promise<{ id: string; disclosure: Disclosure; given: boolean }[]> {
  const sql = "select id, disclosure, given from cases.consent where case_id = $1 order by disclosure, position";
  return (await asOwner("main", (owner) => owner.query(sql, [caseId]))).rows;
}

describe("whatever people answered before, and in whatever order", () => {
  const step = fc.record({ act: fc.constantFrom("agree", "take_back", "send", "send_raw"), disclosure: fc.constantFrom(...DISCLOSURES) });

  it("nothing is recorded as going out without the newest answer being yes, and everything is with it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.nat(), async (steps, pick) => {
        const mine = await aLodgedCase({ consents: pick % 2 ? ["experts"] : [] });
        const agreed = new Set<Disclosure>(pick % 2 ? ["experts"] : []);
        for (const { act, disclosure } of steps) {
          if (act === "agree") expect(await agreeTo(mine, disclosure)).toBe(!agreed.has(disclosure) && Boolean(agreed.add(disclosure)));
          if (act === "take_back") expect(await takeBack(mine, disclosure)).toBe(agreed.delete(disclosure));
          if (act === "send") expect((await send(mine.caseId, disclosure)) !== null, disclosure).toBe(agreed.has(disclosure));
          if (act === "send_raw") await expectRawByTheRule(mine, disclosure, agreed.has(disclosure), pick);
        }
        const answers = (await findLedger(credentialsOf(mine)))?.answers ?? [];
        expect(DISCLOSURES.filter((disclosure) => isAgreed(answers, disclosure))).toEqual(DISCLOSURES.filter((one) => agreed.has(one)));
      }),
      { numRuns: 12 },
    );
  });

  /** A raw row may cite any consent there ever was: it passes only with the newest, and only when that says yes. */
  async function expectRawByTheRule(mine: LodgedCase, disclosure: Disclosure, isLive: boolean, pick: number): Promise<void> {
    const rows = (await consentsOf(mine.caseId)).filter((row) => row.disclosure === disclosure);
    const cited = rows[pick % rows.length];
    const passes = isLive && cited === rows.at(-1);
    const written = insertRaw({ caseId: mine.caseId, disclosure, consentId: cited?.id });
    if (passes) await expect(written).resolves.toBeUndefined();
    else await expect(written).rejects.toThrow("disclosure_without_consent");
  }
});

describe("a record that nobody's function wrote is refused by the database", () => {
  it.each<[string, () => Promise<Raw>, RegExp]>([
    ["cites nothing", async () => ({ caseId: file.caseId, disclosure: "experts" }), /disclosure_has_one_right/],
    [
      "cites a no",
      async () => ({ caseId: file.caseId, disclosure: "statistics", consentId: await idOf(file, "statistics") }),
      /without_consent/,
    ],
    [
      "cites the consent of another person",
      async () => ({ caseId: file.caseId, disclosure: "experts", consentId: await idOf(other, "experts") }),
      /without_consent|consent_id/,
    ],
    [
      "cites the consent to something else",
      async () => ({ caseId: other.caseId, disclosure: "statistics", consentId: await idOf(other, "experts") }),
      /without_consent|consent_id/,
    ],
    ["cites an invented consent", async () => ({ caseId: file.caseId, disclosure: "experts", consentId: randomUUID() }), /without_consent/],
    [
      "cites a consent and a ground at once",
      async () => ({
        caseId: other.caseId,
        disclosure: "other_body",
        consentId: await idOf(other, "other_body"),
        ground: ["torture_to_prosecutor", 1],
      }),
      /disclosure_has_one_right/,
    ],
    [
      "cites a ground of something else",
      async () => ({ caseId: file.caseId, disclosure: "experts", ground: ["torture_to_prosecutor", 1] }),
      /without_ground/,
    ],
    [
      "cites an invented ground",
      async () => ({ caseId: file.caseId, disclosure: "other_body", ground: ["invented", 1] }),
      /without_ground/,
    ],
    [
      "tells of something that has gone already",
      async () => ({ caseId: file.caseId, disclosure: "experts", consentId: await idOf(file, "experts"), wentOn: "2026-11-01" }),
      /recorded_too_late/,
    ],
  ])("that %s", async (_what, row, refusal) => {
    await expect(insertRaw(await row())).rejects.toThrow(refusal);
  });

  const idOf = async ({ caseId }: LodgedCase, disclosure: Disclosure) =>
    (await consentsOf(caseId)).find((row) => row.disclosure === disclosure)?.id;

  it("that comes without a leaf in the log", async () => {
    await expect(workerDb().$transaction((tx) => recordDisclosure(tx, outgoing()))).rejects.toThrow(/change_without_audit_leaf|OA002/);
  });
  const outgoing = () => ({ caseId: file.caseId, disclosure: "experts", recipient: "odihr" }) as const;

  it.each([
    ["insert into cases.disclosure_record (id) values (gen_random_uuid())"],
    ["update cases.disclosure_record set went_on = current_date"],
    ["delete from cases.disclosure_record"],
    ["insert into cases.consent (id) values (gen_random_uuid())"],
    ["update cases.consent set given = true"],
  ])("that a login writes itself: %s", async (statement) => {
    for (const role of ["ombudsman_citizen", "ombudsman_office", "ombudsman_worker"])
      await expect(
        asRole(role, (login) => login.query(statement)),
        role,
      ).rejects.toThrow("permission denied");
  });

  it("that is changed or removed later, also by the owner", async () => {
    const id = await send(file.caseId, "experts");
    for (const change of ["recipient_code = 'another'", "consent_id = null", "recorded_on = recorded_on - 1"])
      await expect(
        asOwner("main", (owner) => owner.query(`update cases.disclosure_record set ${change} where id = $1`, [id])),
      ).rejects.toThrow("disclosure_is_final");
    await expect(asOwner("main", (owner) => owner.query("delete from cases.disclosure_record where id = $1", [id]))).rejects.toThrow(
      "disclosure_is_final",
    );
  });
});

describe("a named ground of the law", () => {
  const TORTURE = { code: "torture_to_prosecutor", version: 1 };

  it("lets signs of torture go to a prosecutor without a consent, and nothing else and to nobody else", async () => {
    expect(await send(file.caseId, "other_body", TORTURE)).not.toBeNull();
    expect(await send(file.caseId, "other_body", TORTURE, "ministry_internal_affairs")).toBeNull();
    for (const disclosure of DISCLOSURES.filter((one) => one !== "other_body"))
      expect(await send(file.caseId, disclosure, TORTURE), disclosure).toBeNull();
    expect(await send(file.caseId, "other_body")).toBeNull();
  });

  it("counts while it is in force", async () => {
    await asOwner("main", (owner) => owner.query("update rules.disclosure_ground set valid_to = current_date - 2"));
    expect(await send(file.caseId, "other_body", TORTURE)).toBeNull();
    await asOwner("main", (owner) => owner.query("update rules.disclosure_ground set valid_to = null"));
  });
});

it("of a consent that is taken back while something is sent, one comes first: nothing goes after a no", async () => {
  for (let round = 0; round < 8; round++) {
    const mine = await aLodgedCase({ consents: ["experts"] });
    await Promise.all([send(mine.caseId, "experts"), takeBack(mine, "experts")]);
    const positions = (await consentsOf(mine.caseId)).filter(({ disclosure }) => disclosure === "experts");
    expect(positions.map(({ given }) => given)).toEqual([true, false]);
    expect(await send(mine.caseId, "experts")).toBeNull();
  }
});
