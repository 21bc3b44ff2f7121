import { isoDay } from "#lib/db/columns.ts";
import { citizenDb, type MainClient, officeDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { log } from "#lib/log/logger.ts";
import type { RegionCode } from "#lib/regions/regions.ts";
import type { Body } from "./body.ts";
import type { BodyKind } from "./kinds.ts";

type BodyRow = Awaited<ReturnType<MainClient["body"]["findMany"]>>[number];

// The register changes by decision, not by the minute; a change reaches every process within this time.
const FRESH_FOR_MS = 60_000;
type Known = { bodies: readonly Body[]; readAt: number };
type BodyReader = Pick<MainClient, "body">;
const known = new WeakMap<BodyReader, Known>();

/**
 * The bodies that exist today, for the citizen's process. Read at most once a minute; when the database is away, the ones
 * read last, or none: a body can always be told in one's own words.
 */
export function listBodies(): Promise<readonly Body[]> {
  return bodiesOf(citizenDb());
}

/** The same for the office's process: staff search by the names that people choose from. */
export function listBodiesForOffice(): Promise<readonly Body[]> {
  return bodiesOf(officeDb());
}

async function bodiesOf(database: BodyReader): Promise<readonly Body[]> {
  const last = known.get(database);
  if (last && Date.now() - last.readAt <= FRESH_FOR_MS) return last.bodies;
  const read = await readBodies(database);
  if (read) known.set(database, read);
  return (read ?? last)?.bodies ?? [];
}

/** The body of a code that came from a form or an address, or null when there is none today. */
export async function findBody(code: string): Promise<Body | null> {
  return (await listBodies()).find((body) => body.code === code) ?? null;
}

async function readBodies(database: BodyReader): Promise<Known | undefined> {
  try {
    const rows = await database.body.findMany({ orderBy: [{ code: "asc" }, { version: "desc" }] });
    return { bodies: existingOn(today().toString(), rows).map(bodyOf), readAt: Date.now() };
  } catch (error) {
    log.warn("bodies_not_read", { error });
    return undefined;
  }
}

// Rows come with the newest version of each code first.
function existingOn(day: string, rows: readonly BodyRow[]): BodyRow[] {
  const existing = rows.filter(({ validFrom, validTo }) => isoDay(validFrom) <= day && (validTo === null || day <= isoDay(validTo)));
  return existing.filter(({ code }, place) => code !== existing[place - 1]?.code);
}

function bodyOf({ code, kind, regionCode, nameKk, nameRu, nameEn, aliases }: BodyRow): Body {
  const names = { kk: nameKk, ru: nameRu, en: nameEn };
  return { code, kind: kind as BodyKind, regionCode: regionCode as RegionCode | null, names, aliases };
}
