import { isoDay } from "#lib/db/columns.ts";
import { citizenDb, type MainClient } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listHotlines } from "#lib/intake/queries.ts";
import { log } from "#lib/log/logger.ts";
import { type Verdict, WHO_CAN_HELP } from "./verdicts.ts";

/** Somebody who can help: whom to call, and where else they are found. */
export type Help = { code: string; name: string; phone: string; site: string | null };

type HelperRow = Awaited<ReturnType<MainClient["helper"]["findMany"]>>[number];

// Published numbers change by decision, not by the minute.
const FRESH_FOR_MS = 60_000;
let known: { rows: HelperRow[]; readAt: number } | undefined;

/**
 * Who can help with a verdict, the most useful first, from helpers and hotlines. When the database is away, those read last;
 * the page has a sentence of its own for none.
 */
export async function listHelp(verdict: Verdict, locale: Locale): Promise<Help[]> {
  const [helpers, hotlines] = await Promise.all([listHelpers(locale), listHotlines(locale)]);
  const all = [...helpers, ...hotlines.map(({ code, name, number }) => ({ code, name, phone: number, site: null }))];
  return WHO_CAN_HELP[verdict].flatMap((code) => all.filter((help) => help.code === code).slice(0, 1));
}

async function listHelpers(locale: Locale): Promise<Help[]> {
  if (!known || Date.now() - known.readAt > FRESH_FOR_MS) known = await readHelpers();
  const day = today().toString();
  const inForce = (known?.rows ?? []).filter(({ validFrom, validTo }) => isoDay(validFrom) <= day && (!validTo || day <= isoDay(validTo)));
  return inForce.map(({ code, phone, site, nameKk, nameRu, nameEn }) => ({
    code,
    phone,
    site,
    name: { kk: nameKk, ru: nameRu, en: nameEn }[locale],
  }));
}

async function readHelpers(): Promise<typeof known> {
  try {
    // The newest version of a code first, so that it is the one found.
    return { rows: await citizenDb().helper.findMany({ orderBy: [{ code: "asc" }, { version: "desc" }] }), readAt: Date.now() };
  } catch (error) {
    log.warn("helpers_not_read", { error });
    return known;
  }
}
