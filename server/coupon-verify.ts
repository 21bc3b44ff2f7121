// npm run coupon:verify -- FILE [KEYFILE]: says whether a coupon (its PDF or its text) is genuine.
// Exit 0 genuine, 1 not genuine, 2 could not be read.
//
// It needs Node and this checkout: no database, no network, no installed package. KEYFILE holds the office's published key,
// several lines where keys changed over time; without it, coupon-key.txt beside the coupon is taken.

import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { couponInFile } from "#lib/coupon/in-file.ts";
import { type CouponRefusal, type CouponVerdict, publishedKey, readPublishedKey, verifyCoupon } from "#lib/coupon/note.ts";

const WHY: Record<CouponRefusal, string> = {
  not_a_coupon: "its form is not that of a coupon",
  other_key: "it was signed with another key",
  signature_wrong: "its text or its signature was changed",
  text_malformed: "the office's key signed something that is not a coupon",
};

class Unreadable extends Error {}

function main([file, keyFile]: string[]): number {
  if (!file) throw new Unreadable("Say which file to check: npm run coupon:verify -- FILE [KEYFILE]");
  const note = couponInFile(read(file));
  if (note === null) throw new Unreadable("There is no coupon in this file, or more than one.");
  const keys = keysIn(keyFile ?? join(dirname(file), "coupon-key.txt"));
  // Of several keys the one that the coupon names has the say.
  const key = keys.find((known) => !isOfAnother(verifyCoupon(note, known))) ?? keys[0];
  const verdict = verifyCoupon(note, key);
  process.stdout.write(`${sentence(verdict)}\nKey: ${publishedKey(key)}\nCompare this key with the one that the office has published.\n`);
  return verdict.genuine ? 0 : 1;
}

function isOfAnother(verdict: CouponVerdict): boolean {
  return !verdict.genuine && verdict.refusal === "other_key";
}

function sentence(verdict: CouponVerdict): string {
  if (!verdict.genuine) return `Not genuine: ${WHY[verdict.refusal]}.`;
  const { number, receivedAt, registeredOn, channel, commitment } = verdict.facts;
  const [day = "", time = ""] = receivedAt.split("T");
  return [
    `Genuine: number ${number} was received on ${day} at ${time.slice(0, 5)} (UTC+5) and registered on ${registeredOn}.`,
    `Channel: ${channel}`,
    `Commitment to what was sent: ${commitment}`,
  ].join("\n");
}

function keysIn(file: string): [KeyObject, ...KeyObject[]] {
  const lines = read(file).toString("utf8").split("\n");
  const [first, ...others] = lines.filter((line) => line.trim() !== "").map(readPublishedKey);
  if (!first || others.includes(null)) throw new Unreadable(`There is no published key in ${file}.`);
  return [first, ...others.filter((key) => key !== null)];
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Unreadable(`${file} cannot be read.`);
  }
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
