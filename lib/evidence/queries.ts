import { z } from "zod";
import type { EvidenceManifest } from "#lib/attachments/manifest.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { isoDay } from "#lib/db/columns.ts";
import { asActor, type MainTransaction } from "#lib/db/main.ts";
import { evidenceKeys, openManifest } from "./record.ts";

/** What has happened to one file, in order: it came, somebody gave a reason, somebody took the original. */
export type CustodyLine = { key: string; at: Date; type: string; actor: string | null };

/** A file of a case as the office lists it. Length in bytes, day as `2026-11-23`. */
export type CaseEvidence = Pick<EvidenceManifest, "name" | "description" | "kind" | "length"> & {
  id: string;
  origin: "filing" | "track" | "staff";
  receivedOn: string;
  scanState: "not_scanned" | "clean" | "infected";
  custody: CustodyLine[];
  /** This reader's own live opening of the original. */
  opening: { id: string; expiresAt: Date } | null;
};

/**
 * The files of a case, in the order in which they came, for those who may read it: row-level security shows them to nobody else.
 * Names are opened for this; the files themselves are not.
 */
export function listEvidence(reader: Actor, caseId: string): Promise<CaseEvidence[]> {
  return asActor(reader, async (tx) => {
    const rows = await tx.evidence.findMany({ where: { caseId } });
    if (rows.length === 0) return [];
    const [keyOf, custody, openings] = [await evidenceKeys(tx, caseId), await custodyOf(tx, caseId), await openingsOf(tx, reader, caseId)];
    return rows
      .map((row) => {
        const { name, description, kind, length } = openManifest(keyOf(row), row);
        const { id, origin, scanState } = row;
        const lines = custody.get(id) ?? [];
        return {
          id,
          name,
          description,
          kind,
          length,
          origin,
          scanState,
          receivedOn: isoDay(row.receivedOn),
          custody: lines,
          opening: openings.get(id) ?? null,
        };
      })
      .sort((a, b) => Number(a.custody[0]?.key ?? 0) - Number(b.custody[0]?.key ?? 0));
  });
}

async function custodyOf(tx: MainTransaction, caseId: string): Promise<Map<string, CustodyLine[]>> {
  const rows = await tx.timelineEntry.findMany({
    where: { caseId, type: { startsWith: "evidence." } },
    orderBy: { id: "asc" },
    include: { actor: { select: { displayName: true } } },
  });
  const byFile = new Map<string, CustodyLine[]>();
  for (const { id, at, type, actor, data } of rows) {
    const { evidenceId } = z.object({ evidenceId: z.string() }).parse(data);
    byFile.set(evidenceId, [...(byFile.get(evidenceId) ?? []), { key: String(id), at, type, actor: actor?.displayName ?? null }]);
  }
  return byFile;
}

async function openingsOf(tx: MainTransaction, reader: Actor, caseId: string): Promise<Map<string, { id: string; expiresAt: Date }>> {
  const rows = await tx.evidenceOpening.findMany({
    where: { caseId, accountId: reader.accountId, expiresAt: { gt: new Date() } },
    orderBy: { expiresAt: "asc" },
    select: { id: true, evidenceId: true, expiresAt: true },
  });
  return new Map(rows.map(({ id, evidenceId, expiresAt }) => [evidenceId, { id, expiresAt }]));
}
