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
    key: keyOf(row),
    finding: row.finding === "accept" ? "accept" : "decline",
    text: textIn(locale, row),
    source: row.source,
  }));
}

/**
 * The words of the grounds that decisions were based on, by key: of the very version that was decided on, whether or not it is
 * still in force. What a decision says must not change with the law that came after it.
 */
export async function findGroundTexts(keys: readonly string[], locale: Locale): Promise<Map<string, string>> {
  const rows = await officeDb().legalGround.findMany({ where: { OR: keys.map(readKey) } });
  return new Map(rows.map((row) => [keyOf(row), textIn(locale, row)]));
}

/** The ground of a decision. @throws DomainError ground_not_in_force when it is out of force or belongs to the other finding */
export async function requireGroundInForce(tx: MainTransaction, { ground, finding }: Pick<AdmissibilityDecision, "ground" | "finding">) {
  const row = await tx.legalGround.findFirst({
    where: { ...readKey(ground), finding, ...inForceToday() },
    select: { code: true, version: true },
  });
  if (!row) throw new DomainError("ground_not_in_force", { ground });
  return row;
}

function keyOf({ code, version }: { code: string; version: number }): string {
  return `${code}/${version}`;
}

function readKey(key: string): { code: string; version: number } {
  const [code = "", version = ""] = key.split("/");
  return { code, version: Number(version) };
}

function textIn(locale: Locale, { textKk, textRu, textEn }: { textKk: string; textRu: string; textEn: string }): string {
  return { kk: textKk, ru: textRu, en: textEn }[locale];
}

function inForceToday() {
  const day = dateColumn(today().toString());
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}
