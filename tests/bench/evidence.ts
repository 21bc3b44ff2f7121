// npm run bench:evidence: what sealing costs beside writing the same bytes plainly, and what many uploads at once do to a citizens'
// process and to the people who read pages meanwhile.

import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { folderStore } from "#lib/attachments/folder-store.ts";
import { newObjectName } from "#lib/attachments/object-store.ts";
import { sealingStream } from "#lib/crypto/sealed-stream.ts";
import { newLockerToken, saveLocker } from "#lib/intake/locker.ts";
import { bar, median, percentile } from "#tests/bench/bar.ts";
import { startBuilt } from "#tests/bench/built-process.ts";
import { startOwnPlatform } from "#tests/bench/own-platform.ts";
import { aPhoto } from "#tests/support/evidence.ts";
import { formWith, sendForm } from "#tests/support/sending-files.ts";

const MIB = 1024 * 1024;
const ROUNDS = 9;
const FILE = 25 * MIB;
const UPLOADS = Number(process.env.BENCH_UPLOADS ?? 200);
const UPLOAD = 5 * MIB;

const platform = await startOwnPlatform("bench-evidence");
const folder = join(platform.folder, "evidence");
await mkdir(folder, { recursive: true });
await speed();
await crowd();

/** Writing 25 MB sealed, through the store, in turn with writing them plainly; both synced. */
async function speed(): Promise<void> {
  const [bytes, store] = [randomBytes(FILE), folderStore(folder)];
  const [plain, sealed]: [number[], number[]] = [[], []];
  for (let round = -1; round < ROUNDS; round += 1) {
    const name = newObjectName();
    const plainly = await timed(() => writePlainly(join(folder, `${name}.plain`), bytes));
    const sealing = await timed(() => store.put(name, Readable.from(pieces(bytes)).pipe(sealingStream(randomBytes(32), "bench"))));
    await rm(join(folder, `${name}.plain`));
    await store.remove(name);
    if (round < 0) continue; // the first one warms up
    plain.push(plainly);
    sealed.push(sealing);
  }
  const rate = (ms: number) => ((FILE / MIB / ms) * 1000).toFixed(0);
  process.stdout.write(`25 MB plainly ${rate(median(plain))} MB/s, sealed ${rate(median(sealed))} MB/s\n`);
  bar("evidence_sealed_speed", (100 * median(plain)) / median(sealed), 60, "%", { atLeast: true });
}

async function writePlainly(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "wx");
  for (const piece of pieces(bytes)) await file.writev([piece]);
  await file.sync();
  await file.close();
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

/** Many people send 5 MB each at the same moment; others open a page. */
async function crowd(): Promise<void> {
  const { origin, pid } = await startBuilt("citizen", platform.environment, { EVIDENCE_FOLDER: folder });
  const tokens = await Promise.all(Array.from({ length: UPLOADS }, holder));
  const body = formWith([{ name: "photo.jpg", bytes: aPhoto(UPLOAD) }]);
  // The first of each kind loads code; it is not what many at once cost.
  for (const path of ["/kk", "/kk/help"]) await (await fetch(`${origin}${path}`)).text();
  for (const token of await Promise.all([holder(), holder()])) await sendForm(`${origin}/kk/form/files/send`, `draft=${token}`, body);
  const before = residentMiB(pid);
  let [most, over] = [before, false];
  const times: number[] = [];
  const watching = (async () => {
    for (; !over; await sleep(100)) most = Math.max(most, residentMiB(pid));
  })();
  const reading = (async () => {
    for (; !over; await sleep(100)) times.push(await timed(async () => (await fetch(`${origin}/kk/help`)).text()));
  })();
  const took = await timed(async () => {
    const answers = await Promise.all(tokens.map((token) => sendForm(`${origin}/kk/form/files/send`, `draft=${token}`, body)));
    if (answers.some(({ statusCode }) => statusCode !== 303)) throw new Error("An upload was not answered as it should be");
  });
  over = true;
  await Promise.all([watching, reading]);
  process.stdout.write(
    `${UPLOADS} uploads of 5 MB in ${(took / 1000).toFixed(1)} s; process ${before.toFixed(0)} MB, at most ${most.toFixed(0)} MB\n`,
  );
  process.stdout.write(
    `${times.length} pages meanwhile: median ${median(times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms\n`,
  );
  bar("evidence_memory_growth", most - before, 150, "MB");
  bar("evidence_pages_meanwhile_p95", percentile(times, 0.95), 300, "ms");
}

async function holder(): Promise<string> {
  const token = newLockerToken();
  await saveLocker(token, 0, {}, new Date(Date.now() + 3_600_000));
  return token;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function residentMiB(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
  return (pages * 4096) / MIB;
}
