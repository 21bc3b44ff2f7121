import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { addOfficeMessage } from "#lib/messages/record.ts";
import type { answerErasureSchema } from "./schema.ts";

/**
 * Answers a wish for erasure in the thread. Somebody other than the case's officer does it, so that nobody decides alone what
 * becomes of a file they work on. Nothing is destroyed here: how long which part is kept is for the law to say, and its periods
 * are not in our tables yet.
 *
 * @throws DomainError step_not_allowed when nobody asks, not_permitted, not_found, case_changed_meanwhile
 */
export function answerErasure(decider: Actor, { caseId, version, message }: z.infer<typeof answerErasureSchema>): Promise<void> {
  return asActor(decider, async (tx) => {
    const file = await lockCase(tx, decider, "case.read", caseId, version);
    assertMay(decider, "erasure.answer", { authorId: file.officerId ?? "" });
    const { count } = await tx.erasureRequest.updateMany({
      where: { caseId, answeredOn: null },
      data: { answeredById: decider.accountId, answeredOn: dateColumn(today().toString()) },
    });
    if (count === 0) throw new DomainError("step_not_allowed", { from: file.status, step: "answer_erasure" });
    await addOfficeMessage(tx, caseId, message);
    await recordEvent(tx, decider, { type: "erasure.answered", caseId, data: {} });
  });
}
