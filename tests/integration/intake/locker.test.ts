import { describe, expect, it } from "vitest";
import { dropLocker, newLockerToken, openLocker, saveLocker } from "#lib/intake/locker.ts";
import { asOwner, asRole } from "#tests/support/database.ts";

const tomorrow = () => new Date(Date.now() + 86_400_000);

describe("a locker", () => {
  it("opens for its token and keeps what was saved last", async () => {
    const token = newLockerToken();
    expect(await openLocker(token)).toBeNull();
    expect(await saveLocker(token, 0, { kind: "complaint" }, tomorrow())).toBe(1);
    expect(await saveLocker(token, 1, { kind: "concern" }, tomorrow())).toBe(2);
    expect(await openLocker(token)).toEqual({ version: 2, document: { kind: "concern" } });
  });

  it("refuses the slower of two tabs", async () => {
    const token = newLockerToken();
    await saveLocker(token, 0, { from: "first" }, tomorrow());
    const saves = await Promise.all([1, 2, 3, 4].map((tab) => saveLocker(token, 1, { tab }, tomorrow())));
    expect(saves.filter((version) => version !== null)).toEqual([2]);
    expect(await saveLocker(token, 0, { from: "a third tab that knows of none" }, tomorrow())).toBeNull();
  });

  it("does not open for another token", async () => {
    const token = newLockerToken();
    await saveLocker(token, 0, {}, tomorrow());
    expect(await openLocker(newLockerToken())).toBeNull();
  });

  it("is gone when it has expired and when it was thrown away", async () => {
    const [expired, dropped] = [newLockerToken(), newLockerToken()];
    await saveLocker(expired, 0, {}, new Date(Date.now() - 1_000));
    await saveLocker(dropped, 0, {}, tomorrow());
    await dropLocker(dropped);
    expect([await openLocker(expired), await openLocker(dropped)]).toEqual([null, null]);
    expect(await saveLocker(expired, 1, {}, tomorrow())).toBeNull();
  });

  it("that has expired is taken off the disk by the worker", async () => {
    await saveLocker(newLockerToken(), 0, {}, new Date(Date.now() - 1_000));
    await asRole("ombudsman_worker", (worker) => worker.query("select intake.prune_lockers()"));
    const { rows } = await asOwner("main", (owner) => owner.query("select 1 from intake.locker where expires_at <= now()"));
    expect(rows).toEqual([]);
  });

  it("tells whoever takes the database neither token nor key", async () => {
    const token = newLockerToken();
    await saveLocker(token, 0, { narrative: "құпия сөз" }, tomorrow());
    const { rows } = await asOwner("main", (owner) => owner.query("select locator, sealed from intake.locker"));
    const stored = Buffer.concat(rows.flatMap(({ locator, sealed }) => [locator, sealed]));
    expect(stored.includes(token)).toBe(false);
    expect(stored.includes("құпия")).toBe(false);
  });
});
