import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { lodge } from "#lib/intake/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { aSubmission } from "#tests/support/submissions.ts";

async function count(table: string): Promise<number> {
  const { rows } = await asOwner("main", (owner) => owner.query(`select count(*)::int as count from ${table}`));
  return rows[0].count;
}

const TABLES = ['cases."case"', "vault.identity", "vault.content", "intake.access", "cases.timeline_entry", "audit.leaf"];
const countAll = () => Promise.all(TABLES.map(count));

describe("filing", () => {
  it("gives one case and one receipt for twenty tries at once with one token", async () => {
    const before = await countAll();
    const token = randomBytes(32);
    const receipts = await Promise.all(Array.from({ length: 20 }, () => lodge(aSubmission(), token)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await countAll()).toEqual(before.map((rows) => rows + 1));
    expect(await count("keystore.case_key")).toBe(4 * (await count('cases."case"')));
  });

  it("answers a retry the next day with the receipt of the first day", async () => {
    const token = randomBytes(32);
    const first = await lodge(aSubmission(), token, Temporal.Instant.from("2026-11-23T05:00:00Z"));
    const retry = await lodge(aSubmission(), token, Temporal.Instant.from("2026-11-24T05:00:00Z"));
    expect(retry).toEqual(first);
    expect(first).toMatchObject({ receivedOn: "2026-11-23", registeredOn: "2026-11-23", decideBy: "2026-12-14" });
  });

  it("makes two cases of two filings of the same words", async () => {
    const [one, other] = [await aLodgedCase(), await aLodgedCase()];
    expect(other.number).not.toBe(one.number);
    expect(other.accessCode).not.toBe(one.accessCode);
  });

  it("calls an anonymous complaint a signal, which has no period", async () => {
    const signal = await aLodgedCase({ identityMode: "anonymous", identity: {} });
    const followed = await followCase({ number: signal.number, code: signal.accessCode });
    expect(followed).toMatchObject({ kind: "signal", decideBy: null });
  });

  it("leaves nothing behind when a part of it is refused", async () => {
    const before = await countAll();
    await expect(lodge({ ...aSubmission(), regionCode: null as never }, randomBytes(32))).rejects.toThrow();
    expect(await countAll()).toEqual(before);
  });
});
