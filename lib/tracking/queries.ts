import { z } from "zod";
import { evidenceContext, evidenceSchema } from "#lib/attachments/manifest.ts";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { bytes, isoDay } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { accessLocator, unwrapWithCode } from "#lib/vault/case-keys.ts";
import { messageContext } from "#lib/vault/message.ts";
import { type Course, openCourse } from "./course.ts";
import type { Credentials } from "./schema.ts";

/** A case as its complainant sees it: dates as `2026-11-23`, messages in the order they were sent. */
export type FollowedCase = {
  number: string;
  kind: "complaint" | "concern" | "opinion" | "signal";
  status: string;
  outcome: string | null;
  receivedOn: string;
  registeredOn: string;
  /** When a signal became a complaint, and the day from which that complaint's period counts. */
  upgradedOn: string | null;
  upgradeRegisteredOn: string | null;
  decideBy: string | null;
  decideByRule: string | null;
  messages: { id: string; author: "complainant" | "office"; sentOn: string; text: string }[];
} & Course;

type FollowRow = {
  case_id: string;
  kind: FollowedCase["kind"];
  status: string;
  outcome: string | null;
  received_on: Date;
  registered_on: Date;
  upgraded_on: Date | null;
  upgrade_registered_on: Date | null;
  decide_by: Date | null;
  decide_by_rule: string | null;
  wrapped_thread_key: Uint8Array;
  messages: { id: string; author: "complainant" | "office"; sentOn: string; sealed: string }[];
};

/** Opens the case of a number and access code, or null: a wrong code and an unknown number are the same. */
export async function followCase(credentials: Credentials): Promise<FollowedCase | null> {
  // Both are asked at once, whether or not there is a case: how long it takes tells nothing.
  const [row, sealedCourse] = await Promise.all([followRow(credentials), courseRow(credentials)]);
  if (!row || !sealedCourse) return null;
  const threadKey = unwrapWithCode(row.wrapped_thread_key, credentials.code, codePeppers(), row.case_id);
  const course = openCourse(sealedCourse, threadKey, row.case_id);
  return {
    ...course,
    number: credentials.number,
    kind: row.kind,
    status: row.status,
    // A review's outcome takes the place of the one that was looked at again.
    outcome: course.reviews.findLast(({ outcome }) => outcome)?.outcome ?? row.outcome,
    receivedOn: isoDay(row.received_on),
    registeredOn: isoDay(row.registered_on),
    upgradedOn: row.upgraded_on && isoDay(row.upgraded_on),
    upgradeRegisteredOn: row.upgrade_registered_on && isoDay(row.upgrade_registered_on),
    decideBy: row.decide_by && isoDay(row.decide_by),
    decideByRule: row.decide_by_rule,
    messages: row.messages.map(({ sealed, ...message }) => ({
      ...message,
      text: z.string().parse(openDocument(threadKey, Buffer.from(sealed, "base64"), messageContext(row.case_id, message.id))),
    })),
  };
}

/** A file that the office has, as its sender sees it: what it is only where it was sealed with the thread key. */
export type SentEvidence = { id: string; file: { name: string; length: number } | null; receivedOn: string };

type SentRow = { id: string; sealed: Uint8Array | null; received_on: Date };

/** The files that were sent for a case, in the order of the days on which they came. */
export async function listSentEvidence(credentials: Credentials): Promise<SentEvidence[]> {
  const row = await followRow(credentials);
  if (!row) return [];
  const [caseId, peppers] = [row.case_id, codePeppers()];
  const threadKey = unwrapWithCode(row.wrapped_thread_key, credentials.code, peppers, caseId);
  const locator = bytes(accessLocator(credentials.code, peppers));
  const rows = await citizenDb().$queryRaw<
    SentRow[]
  >`SELECT id, sealed, received_on FROM intake.evidence_of(${locator}, ${credentials.number})`;
  return rows.map(({ id, sealed, received_on }) => ({
    id,
    file: sealed && evidenceSchema.parse(openDocument(threadKey, sealed, evidenceContext(caseId, id, "sealed"))),
    receivedOn: isoDay(received_on),
  }));
}

/** The stored row behind number and code; for commands, which need its id and thread key. */
export async function followRow({ number, code }: Credentials): Promise<FollowRow | null> {
  const locator = bytes(accessLocator(code, codePeppers()));
  const rows = await citizenDb().$queryRaw<FollowRow[]>`SELECT * FROM intake.follow(${locator}, ${number})`;
  return rows[0] ?? null;
}

async function courseRow({ number, code }: Credentials): Promise<unknown> {
  const locator = bytes(accessLocator(code, codePeppers()));
  const rows = await citizenDb().$queryRaw<{ course: unknown }[]>`SELECT intake.course_of(${locator}, ${number}) AS course`;
  return rows[0]?.course;
}
