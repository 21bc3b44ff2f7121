import { Temporal } from "temporal-polyfill";
import { isoDay } from "#lib/db/columns.ts";
import { citizenDb } from "#lib/db/main.ts";
import { allInForceOn, inForceOn } from "#lib/deadlines/in-force.ts";
import { clockRules, explainClock } from "#lib/deadlines/queries.ts";
import { type Confidence, confidenceSchema, type DeadlineExplanation } from "#lib/deadlines/schema.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { orNull } from "#lib/log/or-null.ts";

/** A number people can call, as published in `rules.hotline`. One with confidence L is shown with a word of caution. */
export type Hotline = { code: string; number: string; name: string; topics: string[] } & Origin;

type Origin = { version: number; validFrom: string; source: string; confidence: Confidence };

type HotlineRow = Omit<Hotline, "name"> & { validTo: string | null } & Record<"nameKk" | "nameRu" | "nameEn", string>;

// Published numbers change by decision, not by the minute.
const FRESH_FOR_MS = 60_000;
let known: { rows: HotlineRow[]; readAt: number } | undefined;

/**
 * The published help lines in one language. Help must not fail with the database: the numbers read last are shown, and
 * where there are none the pages have a sentence of their own.
 */
export async function listHotlines(locale: Locale): Promise<Hotline[]> {
  if (!known || Date.now() - known.readAt > FRESH_FOR_MS) known = await readHotlines();
  const nameIn = { kk: "nameKk", ru: "nameRu", en: "nameEn" } as const;
  return allInForceOn(known?.rows ?? [], today()).map((row) => ({ ...row, name: row[nameIn[locale]] }));
}

/** How many working days a complaint may take by today's rules, or null when the rules cannot be read now. */
export async function considerationDays(): Promise<number | null> {
  return orNull(async () => (await considerationPeriod(today())).workingDays);
}

/** Why the last day on a receipt is what it is, or null where there is no such day or the rules cannot be read now. */
export async function explainReceipt({
  registeredOn,
  decideBy,
}: {
  registeredOn: string;
  decideBy: string | null;
}): Promise<DeadlineExplanation | null> {
  if (!decideBy) return null;
  return orNull(async () => {
    const { code, version } = await considerationPeriod(Temporal.PlainDate.from(registeredOn));
    return explainClock({ registeredOn, decideByRule: `${code}/${version}` }, await clockRules(citizenDb()));
  });
}

/**
 * The same for a case, by the rule that was stored with it; for an upgraded signal from the day it became a complaint, for a case
 * that goes on after its end from that day.
 */
export async function explainLastDay(followed: Followed): Promise<DeadlineExplanation | null> {
  const registeredOn = followed.countedFrom ?? followed.upgradeRegisteredOn ?? followed.registeredOn;
  return orNull(async () => explainClock({ ...followed, registeredOn }, await clockRules(citizenDb())));
}

type Followed = { registeredOn: string; countedFrom: string | null; upgradeRegisteredOn: string | null; decideByRule: string | null };

async function considerationPeriod(day: Temporal.PlainDate) {
  const { periods } = await clockRules(citizenDb());
  return inForceOn(
    periods.filter(({ code }) => code === "consideration"),
    day,
  );
}

async function readHotlines(): Promise<typeof known> {
  const rows = await orNull(() => citizenDb().hotline.findMany({ orderBy: { number: "asc" } }));
  if (!rows) return known;
  const read = rows.map((row) => ({
    ...row,
    confidence: confidenceSchema.parse(row.confidence),
    validFrom: isoDay(row.validFrom),
    validTo: row.validTo && isoDay(row.validTo),
  }));
  return { rows: read, readAt: Date.now() };
}
