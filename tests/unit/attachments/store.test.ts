import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bucketStore } from "#lib/attachments/bucket-store.ts";
import { folderStore } from "#lib/attachments/folder-store.ts";
import { newObjectName, type ObjectStore } from "#lib/attachments/object-store.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";

const scratch = makeScratch("store");
const folder = join(scratch, "folder");
const passing = join(scratch, "passing");
let bucket: S3rver;
const stores: Record<string, ObjectStore> = { folder: folderStore(folder) };

beforeAll(async () => {
  bucket = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(scratch, "bucket"),
    configureBuckets: [{ name: "evidence", configs: [] }],
  });
  const { port } = (await bucket.run()) as { port: number };
  const credentialsFile = join(scratch, "credentials");
  writeFileSync(credentialsFile, "S3RVER\nS3RVER\n");
  const settings = { bucket: "evidence", endpoint: `http://127.0.0.1:${port}`, region: "us-east-1", credentialsFile };
  stores.bucket = bucketStore(settings, folderStore(passing));
});

afterAll(async () => {
  await bucket.close();
  removeScratch(scratch);
});

const filesBelow = (path: string) => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe.each(["folder", "bucket"])("a store in a %s", (kind) => {
  const store = () => stores[kind] as ObjectStore;

  it.each([0, 1, 100_000, 6 * 1024 * 1024 + 13])("keeps %d bytes as they are", async (length) => {
    const [name, bytes] = [newObjectName(), randomBytes(length)];
    await store().put(name, Readable.from(pieces(bytes)));
    expect((await buffer(await store().get(name))).equals(bytes)).toBe(true);
  });

  it("removes, once and for all, and also what was never there", async () => {
    const name = newObjectName();
    await store().put(name, Readable.from([Buffer.from("sealed")]));
    await store().remove(name);
    await store().remove(name);
    await store().remove(newObjectName());
    await expect(store().get(name).then(buffer)).rejects.toThrow();
  });

  it("keeps nothing of what breaks off", async () => {
    const name = newObjectName();
    const broken = Readable.from(
      (async function* () {
        yield randomBytes(300_000);
        throw new Error("cut off");
      })(),
    );
    await expect(store().put(name, broken)).rejects.toThrow("cut off");
    await expect(store().get(name).then(buffer)).rejects.toThrow();
    const left = filesBelow(scratch).filter((entry) => entry.name.startsWith(name));
    expect(left).toEqual([]);
  });

  it("takes no name that is not one of ours", async () => {
    for (const name of ["../../etc/passwd", "", "a/b", "A".repeat(32)])
      await expect(store().put(name, Readable.from([Buffer.from("x")]))).rejects.toThrow();
  });
});

describe("the folder", () => {
  it("is closed to other accounts, and so is every file in it", async () => {
    const name = newObjectName();
    await stores.folder?.put(name, Readable.from([Buffer.from("sealed")]));
    const path = join(folder, name.slice(0, 2), name);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(join(folder, name.slice(0, 2))).mode & 0o077).toBe(0);
    expect(readFileSync(path, "utf8")).toBe("sealed");
  });

  it("is only passed through on the way to a bucket", () => {
    expect(filesBelow(passing)).toEqual([]);
  });
});

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_000) yield bytes.subarray(at, at + 65_000);
}
