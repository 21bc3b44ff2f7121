import { z } from "zod";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { isoDay } from "#lib/db/columns.ts";
import type { MainTransaction } from "#lib/db/main.ts";
import { threadContext } from "#lib/vault/thread.ts";

/** A request as the office reads it. Days as `2026-11-23`; an answer is empty where the person left a question open. */
export type InformationRequest = {
  id: string;
  number: number;
  askedOn: string;
  askedBy: string;
  dueOn: string;
  answeredOn: string | null;
  questions: string[];
  answers: string[] | null;
};

const texts = z.array(z.string());

/** What the complainant of a case was asked, and what they answered, in order. */
export async function requestsOf(tx: MainTransaction, caseId: string, threadKey: Buffer): Promise<InformationRequest[]> {
  const rows = await tx.informationRequest.findMany({
    where: { caseId },
    orderBy: { number: "asc" },
    include: { askedBy: { select: { displayName: true } } },
  });
  const opened = (sealed: Uint8Array, rowId: string, part: "questions" | "answers") =>
    texts.parse(openDocument(threadKey, sealed, threadContext({ caseId, rowId, part })));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    askedOn: isoDay(row.askedOn),
    askedBy: row.askedBy.displayName,
    dueOn: isoDay(row.dueOn),
    answeredOn: row.answeredOn && isoDay(row.answeredOn),
    questions: opened(row.sealed, row.id, "questions"),
    answers: row.sealedAnswer && opened(row.sealedAnswer, row.id, "answers"),
  }));
}
