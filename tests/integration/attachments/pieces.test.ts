import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveFile } from "#lib/attachments/commands.ts";
import { receiveForm } from "#lib/attachments/form.ts";
import { partPlace } from "#lib/attachments/manifest.ts";
import { announceFile, progressOf, receivePiece } from "#lib/attachments/pieces.ts";
import { arrivedFiles, listArrived, listUnfinished } from "#lib/attachments/queries.ts";
import { listFiles } from "#lib/attachments/record.ts";
import { objectStore } from "#lib/attachments/store.ts";
import { throwAwayStrayObjects } from "#lib/attachments/sweep.ts";
import { sha256 } from "#lib/crypto/keyed-hash.ts";
import { openingStream } from "#lib/crypto/sealed-stream.ts";
import { env } from "#lib/env/read.ts";
import { aHolder, aPhoto, lyingIn, overTheLine } from "#tests/support/evidence.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { FORM_TYPE, formWith } from "#tests/support/sending-files.ts";

const folder = makeScratch("evidence");
beforeAll(() => {
  Object.assign(process.env, { EVIDENCE_FOLDER: folder, EVIDENCE_FILE_MB: "2", EVIDENCE_CASE_MB: "4" });
});
afterAll(() => removeScratch(folder));

type Holder = Awaited<ReturnType<typeof aHolder>>;
const name = "ұзақ.jpg";

async function wholeOf(holder: Holder): Promise<Buffer> {
  const [found] = await arrivedFiles(holder);
  const key = Buffer.from(found?.file.fileKey ?? "", "base64");
  const parts = (found?.file.parts ?? []).map(async (part) =>
    buffer((await objectStore().get(part.name)).pipe(openingStream(key, partPlace(part.name)))),
  );
  return Buffer.concat(await Promise.all(parts));
}

describe("a file in pieces", () => {
  it("goes on twenty times after the line broke, and arrives identical", async () => {
    const [holder, bytes] = [await aHolder(), aPhoto(1_900_000)];
    const id = await announceFile(holder, { name, length: bytes.length, sha256: sha256(bytes).toString("base64") });
    for (let cut = 1; cut <= 20; cut += 1) {
      const at = (await progressOf(holder, id))?.offset ?? 0;
      const piece = overTheLine(bytes.subarray(at), { piece: 7_000 + cut, cutAfter: 70_000 });
      expect((await receivePiece(holder, id, at, piece)).offset).toBeGreaterThan(at);
      expect(await listArrived(holder)).toEqual([]);
    }
    expect(await listUnfinished(holder)).toEqual([{ id, name, length: bytes.length }]);
    const at = (await progressOf(holder, id))?.offset ?? 0;
    expect(await receivePiece(holder, id, at, overTheLine(bytes.subarray(at)))).toMatchObject({ offset: bytes.length, complete: true });
    expect(await listArrived(holder)).toMatchObject([{ name, kind: "jpeg", length: bytes.length }]);
    expect((await wholeOf(holder)).equals(bytes)).toBe(true);
  });

  it("counts what came when its sender comes back while the old line still hangs", async () => {
    const [holder, bytes] = [await aHolder(), aPhoto(300_000)];
    const id = await announceFile(holder, { name, length: bytes.length });
    const hanging = new PassThrough();
    const first = receivePiece(holder, id, 0, hanging);
    hanging.write(bytes.subarray(0, 100_000));
    await wait(300);
    expect(await progressOf(holder, id)).toMatchObject({ offset: 100_000, complete: false });
    expect((await first).offset).toBe(100_000);
    expect(await receivePiece(holder, id, 100_000, overTheLine(bytes.subarray(100_000)))).toMatchObject({ complete: true });
    expect((await wholeOf(holder)).equals(bytes)).toBe(true);
  });

  it("takes a piece only where the file ends, of its own holder, and never more than was announced", async () => {
    const [holder, other, bytes] = [await aHolder(), await aHolder(), aPhoto(50_000)];
    const id = await announceFile(holder, { name, length: bytes.length });
    await expect(receivePiece(holder, id, 1, overTheLine(bytes))).rejects.toThrow("piece_elsewhere");
    await expect(receivePiece(other, id, 0, overTheLine(bytes))).rejects.toThrow("not_found");
    expect(await progressOf(other, id)).toBeNull();
    await expect(receivePiece(holder, id, 0, overTheLine(Buffer.concat([bytes, bytes])))).rejects.toThrow("file_too_large");
    expect(await progressOf(holder, id)).toMatchObject({ offset: 0, complete: false });
    expect(await receivePiece(holder, id, 0, overTheLine(bytes))).toMatchObject({ complete: true });
    await expect(receivePiece(holder, id, 50_000, overTheLine(bytes))).rejects.toThrow("piece_elsewhere");
  });

  it("is read back before it counts: of another kind, or not what its sender's device worked out, it goes", async () => {
    const holder = await aHolder();
    const page = Buffer.from("<script>alert(1)</script>".repeat(4_000));
    const id = await announceFile(holder, { name, length: page.length });
    await expect(receivePiece(holder, id, 0, overTheLine(page))).rejects.toThrow("file_kind");
    const [photo, meant] = [aPhoto(8_000), sha256(randomBytes(8)).toString("base64")];
    const other = await announceFile(holder, { name, length: photo.length, sha256: meant });
    await expect(receivePiece(holder, other, 0, overTheLine(photo))).rejects.toThrow("file_broken_off");
    expect(await listFiles(holder)).toEqual([]);
    await throwAwayStrayObjects();
  });

  it("is refused before it is sent when it would be too large", async () => {
    const holder = await aHolder();
    await expect(announceFile(holder, { name, length: 2 * 1024 * 1024 + 1 })).rejects.toThrow("file_too_large");
    await expect(announceFile(holder, { name, length: 0 })).rejects.toThrow("file_empty");
  });
});

describe("a disk that is nearly full", () => {
  it("refuses files with a sentence of its own, before anything is stored", async () => {
    const free = env().EVIDENCE_KEEP_FREE_MB;
    Object.assign(env(), { EVIDENCE_KEEP_FREE_MB: Number.MAX_SAFE_INTEGER });
    try {
      const holder = await aHolder();
      await expect(receiveFile(holder, { name }, overTheLine(aPhoto()))).rejects.toThrow("files_no_room");
      await expect(announceFile(holder, { name, length: 9 })).rejects.toThrow("files_no_room");
      expect(await listFiles(holder)).toEqual([]);
    } finally {
      Object.assign(env(), { EVIDENCE_KEEP_FREE_MB: free });
    }
  });
});

describe("a form with files", () => {
  const send = async (holder: Holder, body: Buffer) =>
    receiveForm(
      new Request("http://here/", { method: "POST", headers: { "content-type": FORM_TYPE }, body: new Uint8Array(body) }),
      holder,
    );

  it("says of each file what came of it: one that is refused keeps no other from arriving", async () => {
    await throwAwayStrayObjects();
    const holder = await aHolder();
    const files = [
      { name: "page.html", bytes: Buffer.from("<script>alert(1)</script>".repeat(9_000)) },
      { name: "first.jpg", bytes: aPhoto(500_000) },
      { name: "", bytes: Buffer.alloc(0) },
      { name: "film.jpg", bytes: aPhoto(2 * 1024 * 1024 + 400_000) },
      { name: "nothing.jpg", bytes: Buffer.alloc(0) },
      { name: "..\\last\u202Egpj.exe", bytes: aPhoto(1_000) },
    ];
    const before = lyingIn(folder).names.length;
    expect(await send(holder, formWith(files, { description: " Мектептен келген хат " }))).toEqual({
      arrived: [
        { name: "first.jpg", length: 500_000 },
        { name: "lastgpj.exe", length: 1_000 },
      ],
      refused: [
        { name: "page.html", code: "file_kind" },
        { name: "film.jpg", code: "file_too_large" },
        { name: "nothing.jpg", code: "file_empty" },
      ],
    });
    expect((await listArrived(holder))[0]?.description).toBe("Мектептен келген хат");
    expect(lyingIn(folder).names).toHaveLength(before + 2);
  });

  it("cut off in the middle is an error, and keeps what had arrived whole", async () => {
    const holder = await aHolder();
    const body = formWith([
      { name: "whole.jpg", bytes: aPhoto(100_000) },
      { name: "half.jpg", bytes: aPhoto(500_000) },
    ]);
    await expect(send(holder, body.subarray(0, 400_000))).rejects.toThrow();
    expect((await listArrived(holder)).map((file) => file.name)).toEqual(["whole.jpg"]);
  });
});
