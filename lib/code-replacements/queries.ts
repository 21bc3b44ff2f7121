import { z } from "zod";
import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { isoDay } from "#lib/db/columns.ts";
import { asActor } from "#lib/db/main.ts";
import { caseKey, openForCase } from "#lib/vault/office-keys.ts";

/** A new code that was asked for. Days as `2026-11-23`. */
export type Replacement = {
  id: string;
  askedById: string;
  askedBy: string;
  askedOn: string;
  reason: string;
  confirmedBy: string | null;
  issuedOn: string | null;
  /** What the viewer can do with it now. */
  offers: { confirm: boolean; issue: boolean };
};

/** The new codes that were asked for in a case, the newest first, with the reasons. Those who may not read the case find none. */
export function listReplacements(
  viewer: Actor,
  { id: caseId, identityMode }: { id: string; identityMode: string },
): Promise<Replacement[]> {
  return asActor(viewer, async (tx) => {
    const rows = await tx.codeReplacement.findMany({
      where: { caseId },
      orderBy: [{ askedOn: "desc" }, { id: "asc" }],
      include: { askedBy: { select: { displayName: true } }, confirmedBy: { select: { displayName: true } } },
    });
    if (rows.length === 0) return [];
    const contentKey = await caseKey(tx, caseId, "content");
    return rows.map((row) => {
      const confirmed = identityMode === "named" || row.confirmedById !== null;
      const open = row.issuedOn === null;
      return {
        id: row.id,
        askedById: row.askedById,
        askedBy: row.askedBy.displayName,
        askedOn: isoDay(row.askedOn),
        reason: openForCase(
          contentKey,
          caseId,
          { table: "code_replacement", column: "sealed_reason", rowId: row.id },
          row.sealedReason,
          z.string(),
        ),
        confirmedBy: row.confirmedBy?.displayName ?? null,
        issuedOn: row.issuedOn && isoDay(row.issuedOn),
        offers: {
          confirm: open && !confirmed && may(viewer, "code.confirm", { authorId: row.askedById }),
          issue: open && confirmed && row.askedById === viewer.accountId,
        },
      };
    });
  });
}
