import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveFile, removeFile } from "#lib/attachments/commands.ts";
import { holderOf } from "#lib/attachments/holder.ts";
import { partPlace } from "#lib/attachments/manifest.ts";
import { arrivedFiles, listArrived } from "#lib/attachments/queries.ts";
import { objectStore } from "#lib/attachments/store.ts";
import { throwAwayStrayObjects } from "#lib/attachments/sweep.ts";
import { openingStream } from "#lib/crypto/sealed-stream.ts";
import { lodge } from "#lib/intake/commands.ts";
import { dropLocker } from "#lib/intake/locker.ts";
import { contentSchema } from "#lib/intake/submission.ts";
import { addEvidence } from "#lib/tracking/commands.ts";
import { listSentEvidence } from "#lib/tracking/queries.ts";
import { asOwner } from "#tests/support/database.ts";
import { aHolder, aPhoto, lyingIn, overTheLine } from "#tests/support/evidence.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { aSubmission } from "#tests/support/submissions.ts";

const folder = makeScratch("evidence");
beforeAll(() => {
  Object.assign(process.env, { EVIDENCE_FOLDER: folder, EVIDENCE_FILE_MB: "1", EVIDENCE_CASE_MB: "2" });
});
afterAll(() => removeScratch(folder));

const photo = { name: "IMG_0017.jpg" };

async function bytesOf(holder: Awaited<ReturnType<typeof aHolder>>, id: string): Promise<Buffer> {
  const found = (await arrivedFiles(holder)).find((file) => file.id === id);
  const [part] = found?.file.parts ?? [];
  if (!found || !part) throw new Error("no such file");
  const sealed = await objectStore().get(part.name);
  return buffer(sealed.pipe(openingStream(Buffer.from(found.file.fileKey, "base64"), partPlace(part.name))));
}

describe("a file that arrives", () => {
  it("is kept byte for byte, and shown by name and size", async () => {
    const [holder, bytes] = [await aHolder(), aPhoto(300_001)];
    const { id } = await receiveFile(holder, photo, overTheLine(bytes));
    expect(await listArrived(holder)).toEqual([{ id, name: "IMG_0017.jpg", description: undefined, kind: "jpeg", length: 300_001 }]);
    expect((await bytesOf(holder, id)).equals(bytes)).toBe(true);
  });

  it("lies nowhere in clear: neither its bytes nor its name, nor its hash", async () => {
    const holder = await aHolder();
    const bytes = aPhoto(200_000);
    await receiveFile(holder, { name: "kanarejka-name.jpg" }, overTheLine(bytes));
    const rows = await asOwner(
      "main",
      async (owner) => (await owner.query("select row_to_json(d)::text as row from intake.draft_evidence d")).rows,
    );
    const found = `${lyingIn(folder).bytes.toString("latin1")}${JSON.stringify(rows)}`;
    for (const canary of ["canary", "kanarejka", Buffer.from("КАНАРЕЙКА").toString("latin1")]) expect(found.includes(canary)).toBe(false);
  });

  it("is for the bearer of its token and nobody else", async () => {
    const [holder, other] = [await aHolder(), await aHolder()];
    const { id } = await receiveFile(holder, photo, overTheLine(aPhoto()));
    await removeFile(other, id);
    expect(await listArrived(other)).toEqual([]);
    expect(await listArrived(holder)).toHaveLength(1);
  });

  it("is there once when it is sent twice, one after the other and both at once", async () => {
    const [holder, bytes] = [await aHolder(), aPhoto(50_000)];
    const sendings = await Promise.all([1, 2, 3].map(() => receiveFile(holder, photo, overTheLine(bytes))));
    const again = await receiveFile(holder, { name: "copy.jpg" }, overTheLine(bytes));
    expect(new Set([...sendings, again].map(({ id }) => id)).size).toBe(1);
    expect(await listArrived(holder)).toHaveLength(1);
  });

  it.each<[string, Buffer]>([
    ["file_empty", Buffer.alloc(0)],
    ["file_kind", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")],
    ["file_kind", Buffer.from("MZ this program cannot be run in DOS mode".repeat(4_000))],
    ["file_kind", Buffer.from("GIF89a".padEnd(2_000, "/*"))],
    ["file_too_large", aPhoto(1024 * 1024 + 1)],
  ])("is refused as %s, and nothing of it stays", async (code, bytes) => {
    const holder = await aHolder();
    const before = lyingIn(folder).names.length;
    await expect(receiveFile(holder, photo, overTheLine(bytes, { piece: 100_000 }))).rejects.toThrow(code);
    expect(await listArrived(holder)).toEqual([]);
    expect(lyingIn(folder).names).toHaveLength(before);
  });

  it("is refused when there are too many, or too much of them, and the others stay", async () => {
    const [many, much] = [await aHolder(), await aHolder()];
    for (let count = 0; count < 10; count += 1) await receiveFile(many, photo, overTheLine(aPhoto(1_000 + count)));
    await expect(receiveFile(many, photo, overTheLine(aPhoto(99)))).rejects.toThrow("files_too_many");
    expect(await listArrived(many)).toHaveLength(10);
    for (const length of [900_000, 900_001]) await receiveFile(much, photo, overTheLine(aPhoto(length), { piece: 100_000 }));
    await expect(receiveFile(much, photo, overTheLine(aPhoto(900_002), { piece: 100_000 }))).rejects.toThrow("files_too_much");
    expect(await listArrived(much)).toHaveLength(2);
  });

  it("shows nothing of itself when the line breaks, and leaves nothing behind", async () => {
    const holder = await aHolder();
    const before = lyingIn(folder).names.length;
    await expect(receiveFile(holder, photo, overTheLine(aPhoto(900_000), { cutAfter: 500_000 }))).rejects.toThrow("line broke");
    expect(await listArrived(holder)).toEqual([]);
    expect(lyingIn(folder).names).toHaveLength(before);
  });

  it("without a draft is refused", async () => {
    await expect(receiveFile(holderOf("a token of nothing"), photo, overTheLine(aPhoto()))).rejects.toThrow("draft_gone");
  });
});

describe("what lies in the store", () => {
  it("goes with its draft, and when the person takes it away; what belongs to a live draft stays", async () => {
    await throwAwayStrayObjects();
    const [expired, dropped, live] = [await aHolder({}, new Date(Date.now() + 1_500)), await aHolder(), await aHolder()];
    for (const holder of [expired, dropped, live]) await receiveFile(holder, photo, overTheLine(aPhoto(4_000)));
    const taken = await receiveFile(live, photo, overTheLine(aPhoto(5_000)));
    const before = lyingIn(folder).names.length;
    await removeFile(live, taken.id);
    await dropLocker(dropped.token);
    await asOwner("main", (owner) =>
      owner.query("update intake.locker set expires_at = now() - interval '1 second' where locator = $1", [Buffer.from(expired.locator)]),
    );
    expect(await throwAwayStrayObjects()).toBe(3);
    expect(lyingIn(folder).names).toHaveLength(before - 3);
    expect(await throwAwayStrayObjects()).toBe(0);
    expect(await listArrived(live)).toHaveLength(1);
  });
});

describe("files sent later, with number and code", () => {
  it("go into the case sealed with the thread key, once; the sender sees their names and nobody's else", async () => {
    const first = await aHolder();
    await receiveFile(first, { name: "with-the-filing.jpg" }, overTheLine(aPhoto(6_000)));
    const { number, accessCode } = await lodge(aSubmission(), randomBytes(32), undefined, false, first);
    const [visit, credentials] = [await aHolder(), { number, code: accessCode }];
    await receiveFile(visit, { name: "later.jpg" }, overTheLine(aPhoto(7_000)));
    expect(await Promise.all([1, 2, 3].map(() => addEvidence(credentials, visit)))).toEqual(["added", "added", "added"]);
    const sent = await listSentEvidence(credentials);
    expect(sent.map(({ file }) => file?.name ?? null).sort()).toEqual(["later.jpg", null]);
    expect(await listArrived(visit)).toEqual([]);
    await expect(addEvidence({ ...credentials, number: "2026-000000" }, visit)).rejects.toThrow("not_found");
  });

  it("are refused beyond what one case may have, and stay where they are", async () => {
    const { number, accessCode } = await lodge(aSubmission(), randomBytes(32));
    const credentials = { number, code: accessCode };
    for (const expected of ["added", "added", "files_too_much"]) {
      const visit = await aHolder();
      await receiveFile(visit, photo, overTheLine(aPhoto(1_000_000 + expected.length)));
      expect(await addEvidence(credentials, visit)).toBe(expected);
      expect(await listArrived(visit)).toHaveLength(expected === "added" ? 0 : 1);
    }
  });
});

describe("a filing with files", () => {
  const rows = (number: string) =>
    asOwner("main", async (owner) => {
      const { rows: found } = await owner.query(
        `select e.id, e.origin, e.scan_state as scan, e.key_purpose as key, (select count(*)::int from vault.evidence_part p where p.evidence_id = e.id and p.complete) as parts
         from vault.evidence e join cases."case" c on c.id = e.case_id where c.number = $1`,
        [number],
      );
      return found;
    });

  it("takes them into the case, once, and out of the draft", async () => {
    const [holder, token] = [await aHolder(), randomBytes(32)];
    const { id } = await receiveFile(holder, photo, overTheLine(aPhoto(70_000)));
    const [first, second] = [
      await lodge(aSubmission(), token, undefined, false, holder),
      await lodge(aSubmission(), token, undefined, false, holder),
    ];
    expect(second).toEqual(first);
    expect(await rows(first.number)).toEqual([{ id, origin: "filing", scan: "not_scanned", key: "content", parts: 1 }]);
    expect(await listArrived(holder)).toEqual([]);
    await dropLocker(holder.token);
    await throwAwayStrayObjects();
    expect(await rows(first.number)).toHaveLength(1);
  });

  it("leaves a line in timeline and log for each of them", async () => {
    const holder = await aHolder();
    for (const length of [1_000, 2_000]) await receiveFile(holder, photo, overTheLine(aPhoto(length)));
    const { number } = await lodge(aSubmission(), randomBytes(32), undefined, false, holder);
    const { rows: lines } = await asOwner("main", (owner) =>
      owner.query(
        `select t.type from cases.timeline_entry t join cases."case" c on c.id = t.case_id where c.number = $1 and t.type = 'evidence.received'`,
        [number],
      ),
    );
    expect(lines).toHaveLength(2);
    const { rows: leaves } = await asOwner("main", (owner) =>
      owner.query("select body from audit.leaf where body like '%evidence.received%'"),
    );
    expect(leaves.length).toBeGreaterThanOrEqual(2);
    for (const { body } of leaves) expect(body).not.toContain("IMG_0017");
  });

  it("cannot be changed in it afterwards, whoever asks", async () => {
    const holder = await aHolder();
    const { id } = await receiveFile(holder, photo, overTheLine(aPhoto(3_000)));
    await lodge(aSubmission(), randomBytes(32), undefined, false, holder);
    await expect(asOwner("main", (owner) => owner.query("update vault.evidence set sealed = '' where id = $1", [id]))).rejects.toThrow(
      "evidence_is_immutable",
    );
    await expect(
      asOwner("main", (owner) => owner.query("update vault.evidence_part set evidence_id = null where evidence_id = $1", [id])),
    ).rejects.toThrow("evidence_is_immutable");
  });

  it("stands in the content with each file's commitment, so that the coupon covers it; a filing without files is as it always was", async () => {
    expect(contentSchema.parse({ narrative: "a", files: [{ id: "1", commitment: "c" }] }).files).toHaveLength(1);
    expect(Object.keys(contentSchema.parse({ narrative: "a" }))).toEqual(["narrative"]);
  });
});
