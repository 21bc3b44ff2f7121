import { Temporal } from "temporal-polyfill";
import { citizenDb } from "#lib/db/main.ts";
import { inForceOn } from "#lib/deadlines/in-force.ts";
import { clockRules, explainClock } from "#lib/deadlines/queries.ts";
import type { DeadlineExplanation } from "#lib/deadlines/schema.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { log } from "#lib/log/logger.ts";

/** A number people can call, as published in `rules.hotline`. */
export type Hotline = { code: string; number: string; name: string };

type HotlineRow = { code: string; number: string; nameKk: string; nameRu: string; nameEn: string };

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
  return (known?.rows ?? []).map((row) => ({ code: row.code, number: row.number, name: row[nameIn[locale]] }));
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

/** The same for a case, by the rule that was stored with it. */
export async function explainLastDay(followed: { registeredOn: string; decideByRule: string | null }): Promise<DeadlineExplanation | null> {
  return orNull(async () => explainClock(followed, await clockRules(citizenDb())));
}

async function considerationPeriod(day: Temporal.PlainDate) {
  const { periods } = await clockRules(citizenDb());
  return inForceOn(
    periods.filter(({ code }) => code === "consideration"),
    day,
  );
}

async function readHotlines(): Promise<typeof known> {
  const rows = await orNull(() => citizenDb().hotline.findMany({ orderBy: { number: "asc" } }));
  return rows ? { rows, readAt: Date.now() } : known;
}

async function orNull<Result>(read: () => Promise<Result>): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    log.warn("rules_not_read", { error });
    return null;
  }
}
