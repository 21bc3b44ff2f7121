import { dateColumn } from "#lib/db/columns.ts";
import { type MainTransaction, officeDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { AdmissibilityDecision } from "./schema.ts";

/** A legal ground as an officer chooses it: `key` is code/version. */
export type Ground = { key: string; finding: "accept" | "decline"; text: string; source: string };

/** The grounds in force today, in the reader's language. */
export async function listGroundsInForce(locale: Locale): Promise<Ground[]> {
  const rows = await officeDb().legalGround.findMany({ where: inForceToday(), orderBy: [{ finding: "asc" }, { code: "asc" }] });
  return rows.map((row) => ({
    key: `${row.code}/${row.version}`,
    finding: row.finding === "accept" ? "accept" : "decline",
    text: { kk: row.textKk, ru: row.textRu, en: row.textEn }[locale],
    source: row.source,
  }));
}

/** The ground of a decision. @throws DomainError ground_not_in_force when it is out of force or belongs to the other finding */
export async function requireGroundInForce(tx: MainTransaction, { ground, finding }: Pick<AdmissibilityDecision, "ground" | "finding">) {
  const [code = "", version = ""] = ground.split("/");
  const row = await tx.legalGround.findFirst({
    where: { code, version: Number(version), finding, ...inForceToday() },
    select: { code: true, version: true },
  });
  if (!row) throw new DomainError("ground_not_in_force", { ground });
  return row;
}

function inForceToday() {
  const day = dateColumn(today().toString());
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}
