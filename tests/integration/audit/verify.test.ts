import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { machineEnvironment } from "#server/keys/environment.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { addressOf, asOwner } from "#tests/support/database.ts";

/** What `npm run audit:verify` says, holding the auditor's login and nothing else. */
async function verdict(address = addressOf("ombudsman_auditor")): Promise<{ code: number; said: string }> {
  const env = { ...machineEnvironment(), DATABASE_URL_AUDITOR: address } as unknown as NodeJS.ProcessEnv;
  return promisify(execFile)(process.execPath, ["server/audit-verify.ts"], { env }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    ({ code, stdout, stderr }) => ({ code, said: (stdout || stderr).trim() }),
  );
}

/** Changes the log past its guards, as somebody with the owner's password could, and puts back what was there. */
async function whileTampered<T>(change: string, undo: string, look: () => Promise<T>): Promise<T> {
  const pastTheGuards = (statement: string) =>
    asOwner("main", (owner) =>
      owner.query(`alter table audit.leaf disable trigger user; ${statement}; alter table audit.leaf enable trigger user`),
    );
  await pastTheGuards(change);
  return look().finally(() => pastTheGuards(undo));
}

describe("npm run audit:verify", () => {
  it("says that an untouched log is intact, and how long it is", async () => {
    for (let count = 0; count < 5; count += 1) await aLodgedCase();
    expect(await verdict()).toEqual({ code: 0, said: "Intact: 5 leaves" });
  });

  it("says exactly where a changed log is not", async () => {
    const found = await whileTampered(
      "update audit.leaf set body = body || ' ' where seq = 3",
      "update audit.leaf set body = rtrim(body) where seq = 3",
      verdict,
    );
    expect(found).toEqual({ code: 1, said: "Not intact: changed_leaf at leaf 3 (2 leaves before it are good)" });
    expect((await verdict()).code).toBe(0);
  });

  it("tells a log that cannot be read from one that is not intact", async () => {
    expect(await verdict("postgres://ombudsman_auditor:wrong@127.0.0.1:1/ombudsman")).toMatchObject({ code: 2 });
  });
});
