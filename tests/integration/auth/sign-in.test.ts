import { describe, expect, it, onTestFinished, vi } from "vitest";
import { totpNow } from "#lib/auth/credentials.ts";
import { door } from "#lib/auth/door.ts";
import { actorOf } from "#lib/auth/session.ts";
import { signIn } from "#lib/auth/sign-in.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { anOfficer, aReviewer, type Person } from "#tests/support/people.ts";

const office = door("office");
const typed = (person: Person, changes: object = {}) => ({
  email: person.email,
  password: person.password,
  code: totpNow(person.totpSecret),
  ...changes,
});

/** Lets a blocked account try again at once. */
const unblock = (person: Person) =>
  asOwner("main", (owner) => owner.query("update ops.account set blocked_until = null where id = $1", [person.accountId]));

describe("signing in", () => {
  it("opens a session for the right address, password and code", async () => {
    const officer = await anOfficer();
    const sessionId = await signIn(office, typed(officer));
    expect(await actorOf(office, sessionId)).toEqual({
      accountId: officer.accountId,
      sessionId,
      role: "officer",
      displayName: officer.displayName,
    });
  });

  it("is written into the log", async () => {
    await signIn(office, typed(await anOfficer()));
    const last = "select body from audit.leaf order by seq desc limit 1";
    const { rows } = await asRole("ombudsman_auditor", (auditor) => auditor.query(last));
    expect(JSON.parse(rows[0].body)).toMatchObject({ act: "session.opened", role: "officer" });
  });

  it("forgives capitals and spaces around the address, and a space in the code", async () => {
    const officer = await anOfficer();
    const code = totpNow(officer.totpSecret);
    await signIn(office, typed(officer, { email: ` ${officer.email.toUpperCase()} `, code: `${code.slice(0, 3)} ${code.slice(3)}` }));
  });

  it.each([
    ["a wrong password", { password: "қара қобыз 1466" }],
    ["a wrong code", { code: "000000" }],
    ["no code worth the name", { code: "abc" }],
    ["an unknown address", { email: "nobody@example.kz" }],
  ])("says the same thing about %s", async (_what, changes) => {
    const officer = await anOfficer();
    await expect(signIn(office, typed(officer, changes))).rejects.toMatchObject({ code: "sign_in_refused", data: {} });
  });

  it("takes a code once", async () => {
    const officer = await anOfficer();
    const first = typed(officer);
    await signIn(office, first);
    await expect(signIn(office, first)).rejects.toThrow("sign_in_refused");
  });

  it("opens one session when one code is sent ten times at once", async () => {
    const officer = await anOfficer();
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => signIn(office, typed(officer))));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("keeps reviewers out of the office and the office out of the reviewers' door", async () => {
    const [officer, reviewer] = [await anOfficer(), await aReviewer()];
    await expect(signIn(office, typed(reviewer))).rejects.toThrow("sign_in_refused");
    await expect(signIn(door("review"), typed(officer))).rejects.toThrow("sign_in_refused");
    await signIn(door("review"), typed(reviewer));
  });

  it("waits after five failures, longer each time, and never for good", async () => {
    const officer = await anOfficer();
    const fail = () => signIn(office, typed(officer, { password: "wrong" })).catch((error) => error);
    for (let failures = 0; failures < 5; failures += 1) expect((await fail()).code).toBe("sign_in_refused");
    const waits: number[] = [];
    for (let failures = 0; failures < 8; failures += 1) {
      await fail();
      const blocked = await signIn(office, typed(officer)).catch((error) => error);
      expect(blocked.code).toBe("sign_in_wait");
      waits.push(blocked.data.seconds);
      await unblock(officer);
    }
    for (const [index, wait] of waits.entries()) expect(wait, `${waits}`).toBeLessThanOrEqual(Math.min(42, 2 ** index) + 1);
    expect(waits.at(-1)).toBeGreaterThan(35);
    await signIn(office, typed(officer));
  });

  it("lets an address that nobody has wait just as one that somebody has", async () => {
    const officer = await anOfficer();
    vi.useFakeTimers({ toFake: ["Date"] }); // a slow machine would wait the seconds off
    onTestFinished(() => void vi.useRealTimers());
    const answersAt = async (email: string) => {
      const codes: string[] = [];
      for (let tries = 0; tries < 7; tries += 1) {
        codes.push((await signIn(office, typed(officer, { email, password: "wrong" })).catch((error) => error)).code);
      }
      return codes;
    };
    expect(await answersAt("stranger-who-waits@example.kz")).toEqual(await answersAt(officer.email));
  });

  it("forgets the failures after a success", async () => {
    const officer = await anOfficer();
    for (let failures = 0; failures < 4; failures += 1) await signIn(office, typed(officer, { password: "wrong" })).catch(() => {});
    await signIn(office, typed(officer));
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select failed_attempts from ops.account where id = $1", [officer.accountId]),
    );
    expect(rows).toEqual([{ failed_attempts: 0 }]);
  });

  it("is closed to a deactivated account", async () => {
    const officer = await anOfficer();
    await deactivate(officer);
    await expect(signIn(office, typed(officer))).rejects.toThrow("sign_in_refused");
  });
});

describe("a session", () => {
  const change = (person: Person, columns: string) =>
    asOwner("main", (owner) => owner.query(`update ops.session set ${columns} where id = $1`, [person.sessionId]));

  it("is known while it lives", async () => {
    const officer = await anOfficer();
    expect((await actorOf(office, officer.sessionId))?.accountId).toBe(officer.accountId);
  });

  it.each([
    ["revoked", "revoked_at = now()"],
    ["expired", "expires_at = now() - interval '1 second'"],
    ["left alone for longer than fifteen minutes", "last_seen_at = now() - interval '16 minutes'"],
  ])("means nobody at once when it was %s", async (_what, columns) => {
    const officer = await anOfficer();
    await change(officer, columns);
    expect(await actorOf(office, officer.sessionId)).toBeNull();
  });

  it("means nobody at once when its person was deactivated", async () => {
    const officer = await anOfficer();
    await deactivate(officer);
    expect(await actorOf(office, officer.sessionId)).toBeNull();
  });

  it("carries the role of today, not of yesterday", async () => {
    const officer = await anOfficer();
    await asOwnerWithLeaf("update ops.account set role = 'auditor' where id = $1", officer.accountId);
    expect((await actorOf(office, officer.sessionId))?.role).toBe("auditor");
  });

  it("of one door is unknown at the other", async () => {
    const [officer, reviewer] = [await anOfficer(), await aReviewer()];
    expect(await actorOf(door("review"), officer.sessionId)).toBeNull();
    expect(await actorOf(office, reviewer.sessionId)).toBeNull();
  });
});

function deactivate(person: Person): Promise<void> {
  return asOwnerWithLeaf("update ops.account set active = false where id = $1", person.accountId);
}

async function asOwnerWithLeaf(statement: string, id: string): Promise<void> {
  await asOwner("main", async (owner) => {
    await owner.query("begin");
    await owner.query(statement, [id]);
    await owner.query("select audit.append('{}')");
    await owner.query("commit");
  });
}
