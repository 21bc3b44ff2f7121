import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { isOpen } from "#lib/cases/status.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { asActor, type MainTransaction } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { caseKey } from "#lib/vault/office-keys.ts";
import { sealInThread } from "#lib/vault/thread.ts";
import type { askForInformationSchema } from "./schema.ts";
import { leavesTime } from "./state.ts";

type Asking = z.infer<typeof askForInformationSchema>;

/**
 * Asks the complainant numbered questions, by a day, in their thread. The case goes on meanwhile, and so does its legal period:
 * no source lets it stand still while somebody is asked.
 *
 * @throws DomainError request_due_too_early, step_not_allowed once the case has ended, not_found, not_permitted
 */
export function askForInformation(officer: Actor, asking: Asking): Promise<void> {
  return asActor(officer, async (tx) => {
    const file = await lockCase(tx, officer, "case.ask_for_information", asking.caseId);
    if (await tx.informationRequest.findUnique({ where: { id: asking.requestId }, select: { id: true } })) return;
    if (!isOpen(file.status)) throw new DomainError("step_not_allowed", { from: file.status, step: "ask" });
    if (!leavesTime(asking.dueOn, today())) throw new DomainError("request_due_too_early");
    const number = await saveRequest(tx, officer, asking);
    await recordEvent(tx, officer, { type: "information.requested", caseId: file.id, data: { number } });
  });
}

async function saveRequest(tx: MainTransaction, officer: Actor, { caseId, requestId, questions, dueOn }: Asking): Promise<number> {
  const threadKey = await caseKey(tx, caseId, "thread");
  const number = 1 + (await tx.informationRequest.count({ where: { caseId } }));
  await tx.informationRequest.create({
    data: {
      id: requestId,
      caseId,
      number,
      sealed: sealInThread(threadKey, { caseId, rowId: requestId, part: "questions" }, questions),
      askedById: officer.accountId,
      askedOn: dateColumn(today().toString()),
      dueOn: dateColumn(dueOn),
    },
    select: { id: true },
  });
  const { _min } = await tx.informationRequest.aggregate({ where: { caseId, answeredOn: null }, _min: { dueOn: true } });
  await tx.case.update({ where: { id: caseId }, data: { answerDueOn: _min.dueOn }, select: { id: true } });
  return number;
}
