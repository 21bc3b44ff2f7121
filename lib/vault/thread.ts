import { type SealContext, sealDocument } from "#lib/crypto/sealed-box.ts";

/** Where in the thread something other than a message lies: both sides read it, and nobody else. */
export type ThreadPlace = {
  caseId: string;
  rowId: string;
  part: "questions" | "answers" | "review reason";
};

const COLUMNS: Record<ThreadPlace["part"], Pick<SealContext, "table" | "column">> = {
  questions: { table: "information_request", column: "sealed" },
  answers: { table: "information_request", column: "sealed_answer" },
  "review reason": { table: "outcome_review", column: "sealed_reason" },
};

/** Where a part of the thread is sealed to: moved to another case, row or column it does not open. */
export function threadContext({ caseId, rowId, part }: ThreadPlace): SealContext {
  return { ...COLUMNS[part], caseId, rowId };
}

/** Seals a part of the thread with the thread key. */
export function sealInThread(threadKey: Uint8Array, place: ThreadPlace, document: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sealDocument(threadKey, document, threadContext(place)));
}
