import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withConnection } from "#server/database/connection.ts";
import { acceptedCase, SUMMARY, step } from "#tests/e2e/robot/casework.ts";
import { answerAll, follow } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { accountOf, colleague, signedIn } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import type { PlatformInfo } from "#tests/e2e/support/platform-info.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const CHECKOUT = join(import.meta.dirname, "../../..");
const words = wordsOf("en");

/** A word that occurs nowhere else, in one line and without anything a form would refuse; of letters alone, so that it is one word. */
const canary = (field: string) =>
  `канарейка${field}${randomBytes(9)
    .toString("hex")
    .replace(/\d/g, (figure) => "ghijklmnop"[Number(figure)] as string)}`;
const figures = () => String(randomBytes(6).readUIntBE(0, 6)).padStart(15, "7").slice(0, 12);

/** Everything people type, by the field they type it into. */
const typed = {
  bodyName: canary("body"),
  place: canary("place"),
  about: canary("when"),
  narrative: canary("narrative"),
  fullName: canary("name"),
  address: canary("address"),
  phone: `+${figures()}`,
  email: `${randomBytes(9).toString("hex")}@example.kz`,
  iin: figures(),
  message: canary("message"),
  unsentMessage: canary("unsent"),
  draft: canary("draft"),
  refused: canary("refused"),
  reason: `${canary("reason")} because of it`,
  identityReason: `${canary("identity")} because of it`,
  officeMessage: canary("office"),
  conclusion: `${canary("conclusion")} for the file`,
  closing: `${canary("closing")} for you`,
  draftSummary: canary("summary"),
  leakySummary: canary("leaky"),
  password: `${canary("password")}`,
};

/** What a browser tells of itself; nobody asked for it. */
const device = {
  agent: `Agent-${randomBytes(9).toString("hex")}`,
  address: "203.0.113.77",
  referrer: `https://example.kz/${randomBytes(9).toString("hex")}`,
};
const telltale = {
  "user-agent": device.agent,
  "x-forwarded-for": device.address,
  "x-real-ip": device.address,
  forwarded: `for=${device.address}`,
  referer: device.referrer,
};

test("what people write is in no file of the platform: tables, write-ahead log, logs, build", async ({ platform }) => {
  const { number, code, draftToken } = await leaveTracesEverywhere(platform);
  // What PostgreSQL holds in memory goes to its files now.
  await withConnection(platform.environment.DATABASE_URL_ADMIN ?? "", (superuser) => superuser.query("checkpoint"));

  const wanted = { number, ...typed, ...device, code, plainCode: code.replaceAll(" ", ""), draftToken };
  const folders = [platform.folder, join(CHECKOUT, ".data/logs"), join(CHECKOUT, ".next/server"), join(CHECKOUT, ".next/cache")];
  const { number: inClear = [], ...found } = filesWith(wanted, folders.flatMap(filesIn));

  expect(found).toEqual({});
  // The search does see what is there: case numbers stand in the tables in clear.
  expect(inClear.some((path) => path.includes("/base/"))).toBe(true);
  expect(inClear.some((path) => path.includes("/pg_wal/"))).toBe(true);
});

async function leaveTracesEverywhere(platform: PlatformInfo) {
  const person = new Robot(platform.citizen);
  for (const place of ["/en", "/en/form/danger", "/en/no-such-place"])
    await person.open(`${place}?q=${typed.draft}`, { headers: telltale });
  const drafting = new Robot(platform.citizen);
  await answerAll(drafting, "en", aTelling({ words: { narrative: typed.draft } }));
  await drafting.press(await drafting.open("/en/form/words?change=1"), words("shell.ui.continue"), { narrative: `${typed.refused}\u0007` });

  const { bodyName, place, about, narrative, fullName, address, phone, email, iin } = typed;
  const telling = aTelling({
    "body-name": { bodyName },
    place: { region: "KZ-19", place },
    time: { "time.year": "2025", about },
    words: { narrative },
    contact: { fullName, address, iin },
    safe: { phone, email },
  });
  const accepted = await acceptedCase(platform, "officer", telling);
  const visit = await follow(person, "en", accepted.receipt);
  await person.press(visit, words("track.thread.send"), { text: typed.message });
  const closedVisit = new Robot(platform.citizen);
  await closedVisit.press(visit, words("track.thread.send"), { text: typed.unsentMessage });

  const opened = await step(await step(accepted, "identity", { reason: typed.identityReason }), "message", { text: typed.officeMessage });
  const writing = await opened.officer.open(`${opened.page.url.pathname}/summary`);
  const leaky = await opened.officer.press(writing, words("summaries.write.submit"), {
    ...SUMMARY,
    textEn: `${typed.leakySummary} ${fullName}`,
  });
  expect(leaky.errors.join()).toContain(words("errors.leak_found", { count: 1 }));
  await opened.officer.press(writing, words("summaries.write.submit"), { ...SUMMARY, textEn: typed.draftSummary });
  await step({ ...opened, page: await opened.officer.open(opened.page.url.pathname) }, "close", {
    outcome: "resolved",
    conclusion: typed.conclusion,
    message: typed.closing,
  });
  await signedIn(platform, { ...accountOf(platform, "auditor"), password: typed.password }).catch(() => {});
  const officer = await colleague(platform, "officer");
  await officer.open(opened.page.url.pathname, { headers: telltale });
  return { ...accepted.receipt, draftToken: drafting.cookies.get("draft") ?? "" };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The files in which each of these words occurs, as bytes of UTF-8 or UTF-16; words that occur nowhere are left out. */
function filesWith(wanted: Record<string, string>, files: string[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const forms = Object.entries(wanted).flatMap(([what, word]) =>
    [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")].map((bytes) => ({ what, bytes })),
  );
  for (const path of files) {
    const content = contentOf(path);
    for (const { what, bytes } of forms) if (content.includes(bytes)) found[what] = [...(found[what] ?? []), path];
  }
  return found;
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // PostgreSQL removed it between listing and reading.
  }
}
