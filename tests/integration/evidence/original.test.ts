import { randomBytes, randomUUID } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { receiveFile } from "#lib/attachments/commands.ts";
import { evidenceCommitment } from "#lib/attachments/manifest.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { commitmentTo } from "#lib/coupon/commitment.ts";
import { factsOf } from "#lib/coupon/note.ts";
import { sha256 } from "#lib/crypto/keyed-hash.ts";
import { asActor } from "#lib/db/main.ts";
import { openEvidence, takeOriginal } from "#lib/evidence/commands.ts";
import { listEvidence } from "#lib/evidence/queries.ts";
import { lodge } from "#lib/intake/commands.ts";
import { caseKey } from "#lib/vault/office-keys.ts";
import { asOwner } from "#tests/support/database.ts";
import { aHolder, aPhoto, overTheLine } from "#tests/support/evidence.ts";
import { anOfficer, aSupervisor } from "#tests/support/people.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { aSubmission } from "#tests/support/submissions.ts";

const folder = makeScratch("evidence");
const bytes = aPhoto(180_123);
const reason = "Суретті сарапшыға көрсету керек.";
let [supervisor, stranger]: Actor[] = [];
let filed: { caseId: string; evidenceId: string; coupon: string };

async function aCaseWithAFile(): Promise<typeof filed> {
  const holder = await aHolder();
  const { id } = await receiveFile(holder, { name: "сурет.jpg", description: "Есік алды" }, overTheLine(bytes));
  const { number, coupon } = await lodge(aSubmission(), randomBytes(32), undefined, false, holder);
  const { rows } = await asOwner("main", (owner) => owner.query('select id from cases."case" where number = $1', [number]));
  return { caseId: rows[0].id, evidenceId: id, coupon: coupon ?? "" };
}

beforeAll(async () => {
  process.env.EVIDENCE_FOLDER = folder;
  [supervisor, stranger] = [await aSupervisor(), await anOfficer()];
  filed = await aCaseWithAFile();
});
afterAll(() => removeScratch(folder));

const everyone = () => ({ supervisor: supervisor as Actor, stranger: stranger as Actor });

describe("the original of a file", () => {
  it("is listed by name for those who read the case, as not scanned, and for nobody else", async () => {
    const { supervisor: reader, stranger: other } = everyone();
    expect(await listEvidence(reader, filed.caseId)).toMatchObject([
      {
        id: filed.evidenceId,
        name: "сурет.jpg",
        description: "Есік алды",
        kind: "jpeg",
        length: bytes.length,
        origin: "filing",
        scanState: "not_scanned",
        opening: null,
      },
    ]);
    expect(await listEvidence(other, filed.caseId)).toEqual([]);
  });

  it("is handed out byte for byte, against a reason; who had it when is in the file and in the log", async () => {
    const { supervisor: reader } = everyone();
    const openingId = await openEvidence(reader, { ...filed, reason });
    const { bytes: handed, length, kind } = await takeOriginal(reader, filed.caseId, openingId);
    expect((await buffer(handed)).equals(bytes)).toBe(true);
    expect([length, kind]).toEqual([bytes.length, "jpeg"]);
    const [file] = await listEvidence(reader, filed.caseId);
    expect(file?.custody.map(({ type, actor }) => [type, actor !== null])).toEqual([
      ["evidence.received", false],
      ["evidence.opened", true],
      ["evidence.downloaded", true],
    ]);
    expect(file?.opening?.id).toBe(openingId);
    const { rows } = await asOwner("main", (owner) =>
      owner.query(`select body from audit.leaf where body like '%"act":"evidence.downloaded"%'`),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].body).not.toContain(filed.evidenceId);
  });

  it("is not there for a stranger, with an invented opening, another's, an old one, or one of another case", async () => {
    const { supervisor: reader, stranger: other } = everyone();
    const openingId = await openEvidence(reader, { ...filed, reason });
    const elsewhere = await aCaseWithAFile();
    await expect(openEvidence(other, { ...filed, reason })).rejects.toThrow("not_found");
    await expect(openEvidence(reader, { caseId: elsewhere.caseId, evidenceId: filed.evidenceId, reason })).rejects.toThrow("not_found");
    await expect(takeOriginal(other, filed.caseId, openingId)).rejects.toThrow("not_found");
    await expect(takeOriginal(await aSupervisor(), filed.caseId, openingId)).rejects.toThrow("not_found");
    await expect(takeOriginal(reader, filed.caseId, randomUUID())).rejects.toThrow("not_found");
    await expect(takeOriginal(reader, filed.caseId, "../x")).rejects.toThrow("not_found");
    await expect(takeOriginal(reader, elsewhere.caseId, openingId)).rejects.toThrow("not_found");
    await expire(openingId);
    await expect(takeOriginal(reader, filed.caseId, openingId)).rejects.toThrow("not_found");
  });

  it("that was changed on the disk ends with an error and is not handed out as whole", async () => {
    const { supervisor: reader } = everyone();
    const damaged = await aCaseWithAFile();
    const openingId = await openEvidence(reader, { ...damaged, reason });
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select name from vault.evidence_part where evidence_id = $1", [damaged.evidenceId]),
    );
    const path =
      readdirSync(folder, { recursive: true })
        .map((entry) => join(folder, String(entry)))
        .find((entry) => entry.endsWith(rows[0].name)) ?? "";
    const stored = readFileSync(path);
    stored[stored.length - 100] = (stored[stored.length - 100] ?? 0) ^ 1;
    writeFileSync(path, stored);
    await expect(buffer((await takeOriginal(reader, damaged.caseId, openingId)).bytes)).rejects.toThrow("unsealable");
  });
});

describe("the coupon of a filing with files", () => {
  it("covers each file: its commitment stands in the content that the coupon binds, and the file proves it", async () => {
    const { supervisor: reader } = everyone();
    const content = (await findCaseFile(reader, filed.caseId)).opened?.content;
    const key = await asActor(reader, (tx) => caseKey(tx, filed.caseId, "content"));
    expect(content?.files).toEqual([{ id: filed.evidenceId, commitment: evidenceCommitment(key, sha256(bytes).toString("base64")) }]);
    expect(content && commitmentTo(content)).toBe(factsOf(filed.coupon).commitment);
    expect(content && commitmentTo({ ...content, files: [] })).not.toBe(factsOf(filed.coupon).commitment);
  });
});

/** An opening's time is over. */
async function expire(openingId: string): Promise<void> {
  await asOwner("main", async (owner) => {
    await owner.query("begin");
    await owner.query("update cases.evidence_opening set expires_at = now() - interval '1 second' where id = $1", [openingId]);
    await owner.query("select audit.append('{}')");
    await owner.query("commit");
  });
}
