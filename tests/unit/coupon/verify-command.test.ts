import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { couponPaper } from "#app/[locale]/(citizen)/papers.ts";
import { publishedKey } from "#lib/coupon/note.ts";
import { aCoupon, aSigningKey } from "#tests/support/coupons.ts";
import { makeScratch, removeScratch } from "#tests/support/scratch.ts";
import { CHECKOUT } from "#tests/support/source-files.ts";

const office = aSigningKey();
const coupon = aCoupon(office.signs);
const folder = makeScratch("coupon");
afterAll(() => removeScratch(folder));

// The command as a lawyer would have it: the program and the rules beside it, no installed package at all.
const program = join(folder, "program");
for (const part of ["package.json", "lib/coupon", "server/coupon-verify.ts"]) {
  mkdirSync(join(program, part, ".."), { recursive: true });
  cpSync(join(CHECKOUT, part), join(program, part), { recursive: true });
}
writeFileSync(join(folder, "coupon-key.txt"), `${publishedKey(office.checks)}\n`);

function check(content: string | Uint8Array, key?: string) {
  writeFileSync(join(folder, "file"), content);
  return run(join(folder, "file"), ...(key === undefined ? [] : [keyFile(key)]));
}

function keyFile(content: string): string {
  writeFileSync(join(folder, "key"), content);
  return join(folder, "key");
}

/** Runs the command as a process of its own, without a single setting or secret of ours. */
function run(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["server/coupon-verify.ts", ...parameters], {
    cwd: program,
    env: { NODE_ENV: "production" },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const FACTS = "Genuine: number 2026-004127 was received on 2026-11-25 at 14:05 (UTC+5) and registered on 2026-11-25.";

describe("npm run coupon:verify", () => {
  it("finds a coupon's text genuine, and names the key it was checked with", () => {
    const { status, stdout } = check(coupon);
    expect(stdout).toContain(FACTS);
    expect(stdout).toContain(publishedKey(office.checks));
    expect(status).toBe(0);
  });

  it.each(["kk", "ru", "en"] as const)("finds the paper genuine: %s", async (locale) => {
    const paper = await couponPaper({ coupon, decideBy: "2026-12-16" }, locale);
    expect(check(paper.body as Uint8Array)).toMatchObject({ status: 0, stdout: expect.stringContaining(FACTS) });
  });

  it.each([
    ["line breaks of Windows", coupon.replaceAll("\n", "\r\n")],
    ["line breaks of old Macs", coupon.replaceAll("\n", "\r")],
    ["a mark of byte order", `\uFEFF${coupon}`],
    ["blank lines around it", `\n\n${coupon}\n\n`],
    ["blanks at the ends of lines", coupon.replaceAll("\n", "  \n")],
    ["no last line break", coupon.trim()],
  ])("forgives what pasting does: %s", (_name, pasted) => {
    expect(check(pasted)).toMatchObject({ status: 0 });
  });

  it.each([
    ["a day earlier", coupon.replaceAll("2026-11-25", "2026-11-24")],
    ["another order", coupon.replace(/^(number .*\n)(received .*\n)/m, "$2$1")],
    ["a line more", coupon.replace("channel web\n", "channel web\nname x\n")],
    ["another key", aCoupon(aSigningKey().signs)],
    ["a blank within a line", coupon.replace("channel web", "channel  web")],
    ["a blank line more", coupon.replace("channel web\n", "channel web\n\n")],
  ])("finds it not genuine: %s", (_name, altered) => {
    expect(check(altered).status).toBe(1);
  });

  it("finds no forged text genuine that was attached to a paper", () => {
    const forged = coupon.replace("14:05", "09:05");
    const pdf = Buffer.concat([Buffer.from("%PDF-1.7\nstream\n"), deflateSync(forged), Buffer.from("\nendstream\n%%EOF\n")]);
    expect(check(pdf)).toMatchObject({ status: 1, stdout: expect.stringContaining("Not genuine") });
  });

  it("takes the key that fits, of several that were published over the years", () => {
    const keys = [aSigningKey().checks, office.checks, aSigningKey().checks].map(publishedKey).join("\r\n");
    expect(check(coupon, keys).status).toBe(0);
    expect(check(coupon.replace("14:05", "14:06"), keys)).toMatchObject({ status: 1, stdout: expect.stringContaining("was changed") });
    expect(check(coupon, publishedKey(aSigningKey().checks))).toMatchObject({ status: 1, stdout: expect.stringContaining("another key") });
  });

  it.each([
    ["nothing", "", undefined],
    ["a letter", "Dear office,\n", undefined],
    ["a PDF without one", "%PDF-1.7\n%%EOF\n", undefined],
    ["a PDF with two", `%PDF-1.7\nstream\n${coupon}endstream\nstream\n${coupon.replace("14:05", "14:04")}endstream\n`, undefined],
    ["a PDF full of nothing", Buffer.concat([Buffer.from("%PDF-1.7\nstream\n"), deflateSync(Buffer.alloc(50_000_000))]), undefined],
    ["no key", coupon, ""],
    ["a key with a wrong letter", coupon, publishedKey(office.checks).replace("ombudsman-kz", "ombudsman-kg")],
  ])("says that it cannot read: %s", (_name, content, key) => {
    expect(check(content, key)).toMatchObject({ status: 2, stdout: "" });
  });

  it("says what it needs when it is given nothing, or what is not there", () => {
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining("FILE") });
    expect(run(join(folder, "nowhere.txt"))).toMatchObject({ status: 2, stderr: expect.stringContaining("cannot be read") });
  });
});
