import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { recordEvent } from "#lib/audit/record.ts";
import { type Actor, assertMay } from "#lib/auth/actor.ts";
import { lockCase } from "#lib/cases/record.ts";
import { newAccessCode } from "#lib/crypto/access-code.ts";
import { bytes, dateColumn } from "#lib/db/columns.ts";
import { asActor } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { codePeppers } from "#lib/intake/commands.ts";
import { accessLocator, wrapForCode } from "#lib/vault/case-keys.ts";
import { caseKey, sealForCase } from "#lib/vault/office-keys.ts";
import { findOpenReplacement, identityModeOf } from "./record.ts";
import type { askForCodeSchema, codeStepSchema } from "./schema.ts";

/**
 * Asks for a new access code for somebody who lost theirs and has shown who they are. How they were recognised stays in the file.
 * Nothing changes yet: the code is made when it can be handed over, and where the name is confidential a second person looks first.
 *
 * @returns what was asked for
 * @throws DomainError code_without_name where no name was given: nobody can be recognised; code_asked_already, not_found, not_permitted
 */
export function askForCode(officer: Actor, { caseId, reason }: z.infer<typeof askForCodeSchema>): Promise<string> {
  return asActor(officer, async (tx) => {
    await lockCase(tx, officer, "code.replace", caseId);
    if ((await identityModeOf(tx, caseId)) === "anonymous") throw new DomainError("code_without_name");
    const open = await tx.codeReplacement.count({ where: { caseId, askedById: officer.accountId, issuedOn: null } });
    if (open > 0) throw new DomainError("code_asked_already");
    const id = randomUUID();
    const sealedReason = await sealForCase(tx, caseId, { table: "code_replacement", column: "sealed_reason", rowId: id }, reason);
    await tx.codeReplacement.create({
      data: { id, caseId, askedById: officer.accountId, sealedReason, askedOn: dateColumn(today().toString()) },
      select: { id: true },
    });
    await recordEvent(tx, officer, { type: "code.asked", caseId, data: {} });
    return id;
  });
}

/**
 * A second person has looked at how somebody was recognised and agrees.
 * @returns the case
 * @throws DomainError not_permitted for the one who asked (four eyes), step_not_allowed when it is not needed or was done, not_found
 */
export function confirmCode(confirmer: Actor, { replacementId }: z.infer<typeof codeStepSchema>): Promise<string> {
  return asActor(confirmer, async (tx) => {
    const { id, caseId, askedById, confirmedById } = await findOpenReplacement(tx, replacementId);
    await lockCase(tx, confirmer, "case.read", caseId);
    assertMay(confirmer, "code.confirm", { authorId: askedById });
    const needed = (await identityModeOf(tx, caseId)) === "confidential";
    if (!needed || confirmedById) throw new DomainError("step_not_allowed", { step: "confirm" });
    await tx.codeReplacement.update({
      where: { id },
      data: { confirmedById: confirmer.accountId, confirmedOn: dateColumn(today().toString()) },
      select: { id: true },
    });
    await recordEvent(tx, confirmer, { type: "code.confirmed", caseId, data: {} });
    return caseId;
  });
}

/**
 * Makes the new code, wraps the thread key for it and lets the earlier code die, all at once. It is answered here and nowhere
 * else: nothing that is stored leads back to it. Whoever asked makes it, while the person is there to take it.
 *
 * @returns the code, ungrouped
 * @throws DomainError code_not_confirmed where a second person has to look first, not_found, not_permitted
 */
export function issueCode(officer: Actor, { replacementId }: z.infer<typeof codeStepSchema>): Promise<string> {
  return asActor(officer, async (tx) => {
    const { id, caseId, askedById, confirmedById } = await findOpenReplacement(tx, replacementId);
    await lockCase(tx, officer, "code.replace", caseId);
    if (askedById !== officer.accountId) throw new DomainError("not_permitted", { permission: "code.replace", role: officer.role });
    const mode = await identityModeOf(tx, caseId);
    if (mode === "confidential" && !confirmedById) throw new DomainError("code_not_confirmed");
    const [code, peppers] = [newAccessCode(), codePeppers()];
    const wrapped = wrapForCode(await caseKey(tx, caseId, "thread"), code, peppers, caseId);
    const [answer] = await tx.$queryRaw<{ replaced: boolean }[]>`
      SELECT vault.replace_code(${id}::uuid, ${bytes(accessLocator(code, peppers))}, ${bytes(wrapped)}, ${today().toString()}::date) AS replaced`;
    if (!answer?.replaced) throw new DomainError("step_not_allowed", { step: "issue" });
    await recordEvent(tx, officer, { type: "code.replaced", caseId, data: {} });
    return code;
  });
}
