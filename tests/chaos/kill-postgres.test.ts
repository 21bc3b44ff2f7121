import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chainChecker } from "#lib/audit/chain.ts";
import { sha256 } from "#lib/crypto/keyed-hash.ts";
import { lodge, type Receipt } from "#lib/intake/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { asOwner } from "#tests/support/database.ts";
import { startTestPlatform, type TestPlatform } from "#tests/support/platform.ts";
import { aSubmission } from "#tests/support/submissions.ts";

// The short form runs with every `npm test`; CHAOS_KILLS=100 CHAOS_FILINGS=20000 is the long one.
const KILLS = Number(process.env.CHAOS_KILLS ?? 3);
const FILINGS = Number(process.env.CHAOS_FILINGS ?? 200);
const PATIENCE_MS = 60_000 + KILLS * 15_000;

type Filing = { token: Buffer; receipts: Receipt[]; tries: number };

let platform: TestPlatform;
let filings: Filing[];
let recoveries: number[];

beforeAll(async () => {
  platform = await startTestPlatform("chaos");
  Object.assign(process.env, platform.environment);
  filings = Array.from({ length: FILINGS }, () => ({ token: randomBytes(32), receipts: [], tries: 0 }));
  const done = Promise.all(filings.map(fileUntilAcknowledged));
  recoveries = await killAgainAndAgain();
  await done;
}, PATIENCE_MS);

afterAll(() => platform?.remove());

/** What a person's browser does when the answer does not come: send the same form again. */
async function fileUntilAcknowledged(filing: Filing): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; filing.receipts.length === 0; ) {
    filing.tries += 1;
    try {
      filing.receipts.push(await lodge(aSubmission(), filing.token));
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200 + Math.random() * 300);
    }
  }
}

/** Kills the server whenever another part of the filings has been acknowledged, so that the others are under way. */
async function killAgainAndAgain(): Promise<number[]> {
  const took: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    while (acknowledged().length < (FILINGS * kill) / (KILLS + 1)) await sleep(1);
    const start = Date.now();
    await platform.cluster.kill9();
    await platform.cluster.restart();
    took.push(Date.now() - start);
  }
  return took;
}

const acknowledged = () => filings.filter(({ receipts }) => receipts.length > 0);

async function rowsOf(sql: string, values: unknown[] = []): Promise<Record<string, never>[]> {
  return (await asOwner("main", (owner) => owner.query(sql, values))).rows;
}

it("was killed while filings were under way", () => {
  expect(recoveries).toHaveLength(KILLS);
  expect(filings.filter(({ tries }) => tries > 1).length).toBeGreaterThan(0);
});

it("loses nothing that was acknowledged, and what was acknowledged is whole", async () => {
  expect(acknowledged()).toHaveLength(FILINGS);
  for (const { token, receipts } of filings) {
    const [row] = await rowsOf('select number from cases."case" where lodging_token = $1', [sha256(token)]);
    expect(row).toEqual({ number: receipts[0]?.number });
  }
  const sample = filings.filter((_filing, index) => index % 10 === 0).map(({ receipts }) => receipts[0] as Receipt);
  for (const { number, accessCode } of sample)
    expect(await followCase({ number, code: accessCode })).toMatchObject({ number, status: "registered" });
});

it("doubles nothing and leaves no part without its whole", async () => {
  const counts =
    await rowsOf(`select (select count(*)::int from cases."case") as cases, (select count(*)::int from vault.identity) as identities,
    (select count(*)::int from vault.content) as contents, (select count(*)::int from keystore.case_key) as keys,
    (select count(*)::int from intake.access) as codes, (select count(*)::int from audit.leaf where body like '%submission.lodged%') as leaves`);
  expect(counts[0]).toEqual({ cases: FILINGS, identities: FILINGS, contents: FILINGS, keys: 4 * FILINGS, codes: FILINGS, leaves: FILINGS });
});

it("answers a late retry with the receipt that was given", async () => {
  for (const { token, receipts } of filings.slice(0, 20)) expect(await lodge(aSubmission(), token)).toEqual(receipts[0]);
});

it("keeps the audit chain intact", async () => {
  const rows = await rowsOf('select seq, minute, body, prev_hash as "prevHash", hash from audit.leaf order by seq');
  const leaves = rows.map((row) => ({ ...row, seq: BigInt(row.seq ?? 0) }));
  expect(chainChecker()(leaves as never)).toBeNull();
});

it("is back within fifteen seconds each time", () => {
  expect(Math.max(...recoveries)).toBeLessThan(15_000);
});
