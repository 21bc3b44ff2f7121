import { isoDay } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { allInForceOn } from "#lib/deadlines/in-force.ts";
import { clockRules } from "#lib/deadlines/queries.ts";
import { type Confidence, confidenceSchema, type LegalPeriod } from "#lib/deadlines/schema.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { orNull } from "#lib/log/or-null.ts";

/** A rule of law in one language, with the place where it is written. Days as `2026-11-25`. */
export type Provision = { code: string; version: number; text: string; source: string; confidence: Confidence; validFrom: string };

type ProvisionRow = Omit<Provision, "text"> & { validTo: string | null; textKk: string; textRu: string; textEn: string };

// Rules change by decision, not by the minute.
const FRESH_FOR_MS = 60_000;
let known: { rows: ProvisionRow[]; readAt: number } | undefined;

/**
 * The provisions in force today, in one language, by code. Reading must not fail with the database: what was read last is
 * shown, and a page without its provisions says that they cannot be shown now.
 */
export async function readProvisions(locale: Locale): Promise<ReadonlyMap<string, Provision>> {
  if (!known || Date.now() - known.readAt > FRESH_FOR_MS) known = (await orNull(readRows)) ?? known;
  const textIn = { kk: "textKk", ru: "textRu", en: "textEn" } as const;
  const inForce = allInForceOn(known?.rows ?? [], today());
  return new Map(inForce.map((row) => [row.code, { ...row, text: row[textIn[locale]] }]));
}

/** The periods that the law sets, as they stand today; empty when they cannot be read now. */
export async function periodsToday(): Promise<LegalPeriod[]> {
  const rules = await orNull(() => clockRules(citizenDb()));
  return allInForceOn(rules?.periods ?? [], today());
}

async function readRows(): Promise<NonNullable<typeof known>> {
  const rows = await citizenDb().legalProvision.findMany();
  const read = rows.map((row) => ({
    ...row,
    confidence: confidenceSchema.parse(row.confidence),
    validFrom: isoDay(row.validFrom),
    validTo: row.validTo && isoDay(row.validTo),
  }));
  return { rows: read, readAt: Date.now() };
}
