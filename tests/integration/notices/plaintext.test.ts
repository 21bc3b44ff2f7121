import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { WORDINGS } from "#lib/notices/schema.ts";
import { enter } from "#lib/tracking/visit.ts";
import { makeWish } from "#lib/tracking/wishing.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner, asRole, asSuperuser } from "#tests/support/database.ts";
import { aCaseWithNotices, deliveriesOf, news, soonAt } from "#tests/support/notices.ts";
import { anOfficer } from "#tests/support/people.ts";
import { aMailServer, type MailServer } from "#tests/support/post-office.ts";

const ADDRESSES = {
  kept: "kept-canary-5512@post.example.kz",
  chosenOnThePage: "page-canary-5513@post.example.kz",
  refusedByItsServer: "refused-canary-5514@post.example.kz",
  typedWrong: "wrong-canary-5515@",
};
const NUMBER = "+77015550199";

let mail: MailServer;
let said = "";
let number: string;
let refused: LodgedCase;

beforeAll(async () => {
  mail = await aMailServer();
  mail.answer = async ({ to }) => (to.includes(ADDRESSES.refusedByItsServer) ? { code: 550, words: `${to} is unknown here` } : null);
  Object.assign(process.env, { NOTICE_CHANNELS: "email", NOTICE_FROM: "note@post.example.kz", SMTP_URL: mail.url });
  const officer = await anOfficer();
  const kept = await aCaseWithNotices(officer, { address: ADDRESSES.kept });
  refused = await aCaseWithNotices(officer, { address: ADDRESSES.refusedByItsServer });
  await aCaseWithNotices(officer, { channel: "sms", address: NUMBER });
  number = kept.number;
  const onPage = await aCase().assignedTo(officer).created();
  const { token } = await enter(undefined, { number: onPage.number, code: onPage.accessCode });
  const wish = { notice: "by_email", hours: "any_time", wording: WORDINGS[0] };
  expect(await makeWish(token, { ...wish, email: ADDRESSES.typedWrong }, "kk")).toBe("refused");
  expect(await makeWish(token, { ...wish, email: ADDRESSES.chosenOnThePage }, "kk")).toBe("on");
  for (const file of [kept, refused, onPage]) await news(officer, file);
  said = await everythingAWorkerSays();
  // A statement that fails on a row is what makes an ordinary server write the row into its log.
  await asOwner("main", (owner) => owner.query("update notices.delivery set error_code = 'No such mailbox'")).catch(() => {});
  await asSuperuser("main", (superuser) => superuser.query("checkpoint"));
});

afterAll(() => mail.close());

async function everythingAWorkerSays(): Promise<string> {
  const worker = spawn(process.execPath, ["tests/support/send-notices-once.ts", soonAt(12).toString()], {
    env: { ...process.env, LOG_LEVEL: "debug", NODE_DEBUG: "" },
  });
  const written: string[] = [];
  for (const stream of [worker.stdout, worker.stderr]) stream.on("data", (chunk: Buffer) => written.push(chunk.toString()));
  await once(worker, "close");
  return written.join("");
}

/** Files that contain a text in the server's folder: tables, write-ahead log, temporary files, server log. */
function filesWith(text: string): string[] {
  return filesIn(inject("folder")).filter((path) => contentOf(path).includes(text));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
  } catch {
    return []; // PostgreSQL dropped another test's database meanwhile.
  }
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // PostgreSQL removed it between listing and reading.
  }
}

describe("an address for notices", () => {
  it("was used: two letters reached their server, one was refused by it", async () => {
    expect(mail.letters.flatMap(({ to }) => to).sort()).toEqual(
      [ADDRESSES.kept, ADDRESSES.chosenOnThePage, ADDRESSES.refusedByItsServer].sort(),
    );
    expect(await deliveriesOf(refused)).toMatchObject([{ status: "failed", code: "smtp_550" }]);
  });

  it("would be found on the disk if it were there: the case number is in clear", () => {
    expect(filesWith(number).some((path) => path.includes("/base/"))).toBe(true);
    expect(filesWith(number).some((path) => path.includes("/pg_wal/"))).toBe(true);
  });

  it.each(Object.entries({ ...ADDRESSES, NUMBER }))("is nowhere in tables, write-ahead log or the server's log: %s", (_which, address) => {
    expect(filesWith(address)).toEqual([]);
  });

  it("is not in the worker's log, nor the words in which a server refused it", () => {
    expect(said).toContain("smtp_550");
    for (const address of Object.values(ADDRESSES)) expect(said).not.toContain(address.split("@")[0]);
    expect(said).not.toContain("unknown here");
  });
});

describe("the way from an address to a case", () => {
  const refusedTo = (role: string, statement: string) =>
    expect(
      asRole(role, (login) => login.query(statement)),
      `${role}: ${statement}`,
    ).rejects.toThrow(/permission denied/);

  it("is closed to the worker, who can open the address", async () => {
    await asRole("ombudsman_worker", (worker) => worker.query("select id, hours, wrapped, sealed from notices.subscription"));
    for (const statement of [
      "select case_id from notices.subscription",
      "select * from notices.subscription",
      "select id from notices.subscription order by case_id",
      "select xmin from notices.subscription",
      "select xmin from notices.delivery",
      "select t.case_id from cases.timeline_entry t join notices.delivery d on d.xmin = t.xmin",
      "select ctid from notices.delivery",
      "delete from notices.subscription",
      "update notices.subscription set hours = 'evening'",
      'select id from cases."case"',
      "select notices.announce(gen_random_uuid())",
    ])
      await refusedTo("ombudsman_worker", statement);
  });

  it("is closed to office and citizens, who cannot open it, and do not see who asked", async () => {
    for (const role of ["ombudsman_office", "ombudsman_citizen"])
      for (const statement of [
        "select id from notices.subscription",
        "select case_id from notices.subscription",
        "select subscription_id from notices.delivery",
        "select notices.case_of('', '')",
        "select notices.prune()",
        "insert into notices.sent_count values ('2026-Q4', 'sms', 1)",
      ])
        await refusedTo(role, statement);
    await refusedTo("ombudsman_citizen", "select * from notices.sent_count");
    await refusedTo("ombudsman_office", "select notices.wanted('', '')");
  });

  it("shows the office failed notices and none that wait", async () => {
    const seen = (role: string) =>
      asRole(role, async (login) => (await login.query("select status, count(*)::int from notices.delivery group by 1")).rows);
    await asOwner("main", (owner) =>
      owner.query(`insert into notices.delivery (id, subscription_id, due_at) select gen_random_uuid(), id, now() from notices.subscription
        on conflict do nothing`),
    );
    expect(await seen("ombudsman_office")).toEqual([{ status: "failed", count: 1 }]);
    expect((await seen("ombudsman_worker")).length).toBe(2);
  });
});
