import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { chainChecker } from "#lib/audit/chain.ts";
import { writeToComplainant } from "#lib/messages/commands.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { anOfficer, type Person } from "#tests/support/people.ts";
import { startTestPlatform, type TestPlatform } from "#tests/support/platform.ts";
import { CHECKOUT } from "#tests/support/source-files.ts";

// The short form runs with every `npm test`; CHAOS_KILLS=50 CHAOS_MESSAGES=2000 is the long one.
const KILLS = Number(process.env.CHAOS_KILLS ?? 2);
const MESSAGES = Number(process.env.CHAOS_MESSAGES ?? 60);
const PATIENCE_MS = 60_000 + KILLS * 20_000;

type Letter = { messageId: string; text: string; author: "office" | "complainant"; sent: boolean };

let platform: TestPlatform;
let officer: Person;
let file: LodgedCase;
let letters: Letter[];
let appKills = 0;

beforeAll(async () => {
  platform = await startTestPlatform("chaos-writing");
  Object.assign(process.env, platform.environment);
  officer = await anOfficer();
  file = await aCase().assignedTo(officer).created();
  letters = Array.from({ length: MESSAGES }, (_, index) => ({
    messageId: randomUUID(),
    text: `Хабарлама ${index}`,
    author: index % 2 === 0 ? "office" : "complainant",
    sent: false,
  }));
  const done = Promise.all([killPostgres(), killWriters()]);
  await Promise.all(letters.map(writeUntilAcknowledged));
  await done;
}, PATIENCE_MS);

afterAll(() => platform?.remove());

const credentials = () => ({ number: file.number, code: file.accessCode });
const write = ({ messageId, text, author }: Letter) =>
  author === "office"
    ? writeToComplainant(officer, { caseId: file.caseId, messageId, text })
    : writeToOffice(credentials(), { messageId, text });

/** What both sides' browsers do when the answer does not come: send the same form again. */
async function writeUntilAcknowledged(letter: Letter): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !letter.sent; ) {
    try {
      await write(letter);
      letter.sent = true;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200 + Math.random() * 300);
    }
  }
}

const sent = () => letters.filter((letter) => letter.sent).length;

async function killPostgres(): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill += 1) {
    while (sent() < (MESSAGES * kill) / (KILLS + 1)) await sleep(1);
    await platform.cluster.kill9();
    await platform.cluster.restart();
  }
}

/** Another application process sends the same forms over and over, and is killed at moments of chance. */
async function killWriters(): Promise<void> {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = anotherWriter();
    await sleep(1_500 + Math.random() * 1_000);
    writer.kill("SIGKILL");
    appKills += 1;
  }
}

function anotherWriter(): ChildProcess {
  const work = { actor: officer, caseId: file.caseId, credentials: credentials(), letters };
  return spawn(process.execPath, [join(CHECKOUT, "tests/chaos/writer.ts"), JSON.stringify(work)], { cwd: CHECKOUT, stdio: "ignore" });
}

it("was killed on both sides while messages were under way", () => {
  expect(appKills).toBe(KILLS);
  expect(sent()).toBe(MESSAGES);
});

it("has each message once, whole, and in the thread of its author", async () => {
  const thread = (await followCase(credentials()))?.messages ?? [];
  const read = thread.map(({ id, author, text }) => `${id} ${author} ${text}`);
  expect(read.sort()).toEqual(letters.map(({ messageId, author, text }) => `${messageId} ${author} ${text}`).sort());
});

it("notes each once in the timeline and in an unbroken log", async () => {
  const { rows } = await asOwner("main", (owner) =>
    owner.query(`select (select count(*)::int from cases.timeline_entry where type like 'message.from%') as entries,
      (select count(*)::int from audit.leaf where body like '%message.from%') as leaves`),
  );
  expect(rows[0]).toEqual({ entries: MESSAGES, leaves: MESSAGES });
  const chain = await asOwner("main", (owner) =>
    owner.query('select seq, minute, body, prev_hash as "prevHash", hash from audit.leaf order by seq'),
  );
  const leaves = chain.rows.map((row) => ({ ...row, seq: BigInt(row.seq ?? 0) }));
  expect(chainChecker()(leaves as never)).toBeNull();
});
