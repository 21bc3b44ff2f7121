import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { partPlace } from "#lib/attachments/manifest.ts";
import { lastOutcome } from "#lib/attachments/outcome.ts";
import { arrivedFiles, listArrived } from "#lib/attachments/queries.ts";
import { listFiles } from "#lib/attachments/record.ts";
import { objectStore } from "#lib/attachments/store.ts";
import { throwAwayStrayObjects } from "#lib/attachments/sweep.ts";
import { openingStream } from "#lib/crypto/sealed-stream.ts";
import { type Served, serve } from "#tests/integration/guard/served.ts";
import { asOwner } from "#tests/support/database.ts";
import { aHolder, aPhoto, lyingIn } from "#tests/support/evidence.ts";
import { PieceSender } from "#tests/support/piece-sender.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { beginForm, formWith, sendForm } from "#tests/support/sending-files.ts";

const folder = makeScratch("evidence");
const LIMITS = { EVIDENCE_FOLDER: folder, EVIDENCE_FILE_MB: "3", EVIDENCE_CASE_MB: "8" };
let served: Served;
const address = () => `${served.origin}/kk/form/files/send`;

beforeAll(async () => {
  Object.assign(process.env, LIMITS);
  served = await serve("citizen", LIMITS);
});
afterAll(async () => {
  await served?.stop();
  removeScratch(folder);
});

type Holder = Awaited<ReturnType<typeof aHolder>>;
const cookieOf = (holder: Holder) => `draft=${holder.token}`;

async function firstFileOf(holder: Holder): Promise<Buffer> {
  const [found] = await arrivedFiles(holder);
  const [part] = found?.file.parts ?? [];
  if (!found || !part) throw new Error("no file");
  return buffer((await objectStore().get(part.name)).pipe(openingStream(Buffer.from(found.file.fileKey, "base64"), partPlace(part.name))));
}

describe("a form with files", () => {
  it("is taken as it comes: what may be sent arrives identical, each refusal has its reason, an empty field is nothing", async () => {
    const [holder, photo] = [await aHolder(), aPhoto(2_500_017)];
    const files = [
      { name: "сурет.jpg", bytes: photo },
      { name: "page.html", bytes: Buffer.from("<script>alert(1)</script>".repeat(50)) },
      { name: "", bytes: Buffer.alloc(0) },
      { name: "film.jpg", bytes: aPhoto(3 * 1024 * 1024 + 1) },
      { name: "..\\..\\small\u202Egpj.exe", bytes: aPhoto(1_000) },
    ];
    const answer = await sendForm(address(), cookieOf(holder), formWith(files, { description: "Мектептен келген хат" }));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, "/kk/form/files"]);
    expect(await lastOutcome(holder.token)).toEqual({
      arrived: [
        { name: "сурет.jpg", length: 2_500_017 },
        { name: "smallgpj.exe", length: 1_000 },
      ],
      refused: [
        { name: "page.html", code: "file_kind" },
        { name: "film.jpg", code: "file_too_large" },
      ],
    });
    expect((await listArrived(holder))[0]).toMatchObject({ name: "сурет.jpg", description: "Мектептен келген хат", kind: "jpeg" });
    expect((await firstFileOf(holder)).equals(photo)).toBe(true);
  });

  it("without a draft stores nothing and leads to the beginning", async () => {
    const before = lyingIn(folder).names.length;
    const answer = await sendForm(address(), "draft=nothing", formWith([{ name: "a.jpg", bytes: aPhoto(90_000) }]));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, "/kk/form/danger?notice=start_again"]);
    expect(lyingIn(folder).names).toHaveLength(before);
  });

  it("that breaks off keeps what had arrived, and nothing of the file under way", async () => {
    const holder = await aHolder();
    const body = formWith([
      { name: "whole.jpg", bytes: aPhoto(100_000) },
      { name: "half.jpg", bytes: aPhoto(2_000_000) },
    ]);
    const before = lyingIn(folder).names.length;
    const { sending } = beginForm(address(), cookieOf(holder), body.length);
    sending.on("error", () => undefined);
    await new Promise((resolve) => sending.write(body.subarray(0, 1_200_000), resolve));
    await until(async () => (await listArrived(holder)).length === 1);
    sending.destroy();
    await until(async () => (await listFiles(holder)).length === 1);
    expect((await listArrived(holder)).map(({ name }) => name)).toEqual(["whole.jpg"]);
    expect(lyingIn(folder).names).toHaveLength(before + 1);
  });

  it("that is sent twice at once is there once", async () => {
    const holder = await aHolder();
    const body = formWith([{ name: "a.jpg", bytes: aPhoto(200_000) }]);
    await Promise.all([1, 2, 3].map(() => sendForm(address(), cookieOf(holder), body)));
    expect(await listArrived(holder)).toHaveLength(1);
  });
});

describe("a file in pieces", () => {
  it("over a line that is cut twenty times goes on each time and arrives identical", async () => {
    const [holder, bytes] = [await aHolder(), aPhoto(3_000_000)];
    const pieces = await PieceSender.begin(`${served.origin}/kk/form/files/pieces`, cookieOf(holder), bytes, "ұзақ.jpg");
    for (let cut = 1; cut <= 20; cut += 1) await pieces.sendAndCut(await pieces.offset(), 140_000);
    expect(await listArrived(holder)).toEqual([]);
    const offset = await pieces.offset();
    expect(offset).toBeGreaterThan(20 * 60_000);
    expect(await pieces.send(offset)).toEqual({ status: 204, offset: String(bytes.length) });
    expect(await listArrived(holder)).toMatchObject([{ name: "ұзақ.jpg", kind: "jpeg", length: bytes.length }]);
    const [found] = await arrivedFiles(holder);
    const parts = await Promise.all(
      (found?.file.parts ?? []).map(async ({ name }) =>
        buffer((await objectStore().get(name)).pipe(openingStream(Buffer.from(found?.file.fileKey ?? "", "base64"), partPlace(name)))),
      ),
    );
    expect(parts.length).toBeGreaterThan(10);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
  });

  it("is refused with a sentence when it is no kind we take, too large, or not where the file ends; and it goes when it is taken away", async () => {
    const [holder, address] = [await aHolder(), `${served.origin}/ru/form/files/pieces`];
    const page = await PieceSender.begin(address, cookieOf(holder), Buffer.from("<script>alert(1)</script>".repeat(99)), "a.jpg");
    expect((await page.send(7)).status).toBe(409);
    expect((await page.send(0)).status).toBe(422);
    await expect(PieceSender.begin(address, cookieOf(holder), aPhoto(3 * 1024 * 1024 + 1), "a.jpg")).rejects.toThrow(
      "422 Этот файл слишком большой",
    );
    const photo = await PieceSender.begin(address, cookieOf(holder), aPhoto(9_000), "a.jpg");
    expect(await photo.remove()).toBe(204);
    expect(await photo.offset()).toBeNaN();
    expect(await listFiles(holder)).toEqual([]);
    const foreign = await PieceSender.begin(address, cookieOf(holder), aPhoto(9_000), "a.jpg");
    foreign.cookie = cookieOf(await aHolder());
    expect(await foreign.offset()).toBeNaN();
    expect((await foreign.send(0)).status).toBe(404);
  });
});

describe("kill -9 in the middle of a file", () => {
  it("leaves nothing half-shown, and what is left is swept", async () => {
    const holder = await aHolder();
    const body = formWith([{ name: "half.jpg", bytes: aPhoto(2_900_000) }]);
    await throwAwayStrayObjects();
    const before = lyingIn(folder).names.length;
    const { sending, answer } = beginForm(address(), cookieOf(holder), body.length);
    sending.write(body.subarray(0, 1_500_000));
    await until(async () => lyingIn(folder).names.length === before + 1);
    served.process.kill("SIGKILL");
    await expect(answer).rejects.toThrow();
    expect(await listArrived(holder)).toEqual([]);
    await asOwner("main", (owner) =>
      owner.query("update intake.draft_evidence set touched_at = now() - interval '25 hours' where not complete"),
    );
    await throwAwayStrayObjects();
    expect(lyingIn(folder).names).toHaveLength(before);
    served = await serve("citizen", LIMITS);
    await sendForm(address(), cookieOf(holder), body);
    expect(await listArrived(holder)).toHaveLength(1);
  });
});

describe("planted words", () => {
  it("are nowhere in clear: not in the store, the database's folder with its log of changes, or what the process writes", async () => {
    const holder = await aHolder();
    await sendForm(
      address(),
      cookieOf(holder),
      formWith([{ name: "kanarejka-name.jpg", bytes: aPhoto(400_000, "kanarejka-bytes") }], { description: "kanarejka-words" }),
    );
    expect(await listArrived(holder)).toHaveLength(1);
    const stored = [lyingIn(folder).bytes, ...filesBelow(inject("folder")), Buffer.from(served.output())];
    expect(stored.filter((bytes) => bytes.includes("kanarejka"))).toEqual([]);
  });
});

function filesBelow(path: string): Buffer[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      try {
        return readFileSync(join(parentPath, name));
      } catch {
        return Buffer.alloc(0); // PostgreSQL removed it between listing and reading.
      }
    });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error("It did not come about within twenty seconds");
}
