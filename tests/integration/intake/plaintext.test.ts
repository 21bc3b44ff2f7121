import { randomUUID } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newLockerToken, saveLocker } from "#lib/intake/locker.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";
import { aLodgedCase, type LodgedCase } from "#tests/support/cases.ts";
import { asSuperuser } from "#tests/support/database.ts";

/** A word that occurs nowhere else. */
const canary = (field: string) => `канарейка-${field}-${randomUUID()}`;

const words = {
  fullName: canary("name"),
  address: canary("address"),
  iin: canary("iin"),
  phone: canary("phone"),
  email: canary("email"),
  bodyName: canary("body"),
  place: canary("place"),
  about: canary("when"),
  narrative: canary("narrative"),
  message: canary("message"),
  draft: canary("draft"),
};
let file: LodgedCase;

/** Files that contain a text in the server's folder: tables, write-ahead log, temporary files, server log. */
function filesWith(text: string | Buffer): string[] {
  const wanted = Buffer.from(text);
  return filesIn(inject("folder")).filter((path) => contentOf(path).includes(wanted));
}

function filesIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
}

/** None where PostgreSQL dropped another test's database meanwhile. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0); // PostgreSQL removed it between listing and reading.
  }
}

beforeAll(async () => {
  const { fullName, address, iin, phone, email, bodyName, place, about, narrative } = words;
  file = await aLodgedCase({
    identity: { fullName, address, iin, phone, email },
    content: { bodyName, place, when: { about }, narrative },
  });
  await writeToOffice({ number: file.number, code: file.accessCode }, { messageId: randomUUID(), text: words.message });
  await saveLocker(newLockerToken(), 0, { narrative: words.draft }, new Date(Date.now() + 60_000));
  // A statement that fails on a row is what makes an ordinary server write the row into its log.
  await aLodgedCase({ regionCode: null as never, content: { narrative } }).catch(() => {});
  await asSuperuser("main", (superuser) => superuser.query("checkpoint"));
});

describe("what a person writes, on the disk of the database", () => {
  it("would be found if it were there: the case number is in clear", () => {
    expect(filesWith(file.number).some((path) => path.includes("/base/"))).toBe(true);
    expect(filesWith(file.number).some((path) => path.includes("/pg_wal/"))).toBe(true);
  });

  it.each(Object.entries(words))("is nowhere: %s", (_field, word) => {
    expect(filesWith(word)).toEqual([]);
  });

  it("is nowhere: the access code, printed or plain", () => {
    expect(filesWith(file.accessCode)).toEqual([]);
    expect(filesWith(file.accessCode.slice(0, 8))).toEqual([]);
  });

  it("is not in the token's form either: whoever reads the tables cannot send the filing again", () => {
    expect(filesWith(file.token)).toEqual([]);
    expect(filesWith(file.token.toString("hex"))).toEqual([]);
  });
});
