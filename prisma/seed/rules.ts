import { Client } from "pg";
import { secret } from "#lib/env/read.ts";
import { BODIES } from "./rules/bodies.ts";
import { BODY_KIND_ROWS } from "./rules/body-kinds.ts";
import { CALENDAR_YEARS, calendarRows } from "./rules/calendar-days.ts";
import { DISCLOSURE_GROUNDS } from "./rules/disclosure-grounds.ts";
import { HOTLINES } from "./rules/hotlines.ts";
import { LEGAL_GROUNDS } from "./rules/legal-grounds.ts";
import { LEGAL_PERIODS } from "./rules/legal-periods.ts";
import { LEGAL_PROVISIONS } from "./rules/legal-provisions.ts";
import { OFFICE_HOURS } from "./rules/office-hours.ts";
import { REGIONS } from "./rules/regions.ts";
import { HELPERS } from "./rules/who-can-help.ts";

/** How one table of the schema `rules` is filled. Columns are written `name type`. */
type Table = { name: string; columns: string[]; rows: readonly object[]; keep: string };

const VERSION = ["version int", "valid_from date", "valid_to date", "source text", "confidence text"];
const NAMES = ["name_kk text", "name_ru text", "name_en text"];

/** What an administrator has entered or deleted stays as it is; only what belongs to the code is renewed. */
const KEEP = {
  anyRow: "on conflict do nothing",
  wholeYears: "where extract(year from day) not in (select distinct extract(year from day) from rules.calendar_day) on conflict do nothing",
};

const renew = (...columns: string[]) =>
  `on conflict (code) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`;

const TABLES: readonly Table[] = [
  {
    name: "calendar_day",
    columns: ["day date", "kind text", "name text", "source text", "confidence text"],
    rows: CALENDAR_YEARS.flatMap(calendarRows),
    keep: KEEP.wholeYears,
  },
  {
    name: "legal_period",
    columns: ["code text", "working_days int", "counted_from text", ...VERSION],
    rows: LEGAL_PERIODS,
    keep: KEEP.anyRow,
  },
  { name: "office_hours", columns: ["opens time", "closes time", ...VERSION], rows: OFFICE_HOURS, keep: KEEP.anyRow },
  {
    name: "legal_ground",
    columns: ["code text", "finding text", "text_kk text", "text_ru text", "text_en text", ...VERSION],
    rows: LEGAL_GROUNDS,
    keep: KEEP.anyRow,
  },
  {
    name: "disclosure_ground",
    columns: ["code text", "disclosure cases.disclosure", "body_kind text", "text_kk text", "text_ru text", "text_en text", ...VERSION],
    rows: DISCLOSURE_GROUNDS,
    keep: KEEP.anyRow,
  },
  {
    name: "legal_provision",
    columns: ["code text", "text_kk text", "text_ru text", "text_en text", ...VERSION],
    rows: LEGAL_PROVISIONS,
    keep: KEEP.anyRow,
  },
  {
    name: "hotline",
    columns: ["code text", "number text", "topics text[]", ...NAMES, ...VERSION],
    rows: HOTLINES,
    keep: KEEP.anyRow,
  },
  {
    name: "region",
    columns: ["code text", "kato text", ...NAMES, "map_version int"],
    rows: REGIONS,
    keep: renew("kato", "name_kk", "name_ru", "name_en", "map_version"),
  },
  {
    name: "body_kind",
    columns: ["code text", ...NAMES, "sort int"],
    rows: BODY_KIND_ROWS,
    keep: renew("name_kk", "name_ru", "name_en", "sort"),
  },
  {
    name: "body",
    columns: ["code text", "kind text", "region_code text", ...NAMES, "aliases text", ...VERSION],
    rows: BODIES,
    keep: KEEP.anyRow,
  },
  {
    name: "helper",
    columns: ["code text", "phone text", ...NAMES, "site text", ...VERSION],
    rows: HELPERS,
    keep: KEEP.anyRow,
  },
];

/**
 * Fills the schema `rules` of the main database with the law as we know it, in one transaction. Running it again changes
 * nothing: versions are never rewritten, and a calendar year that has rows is left alone, because an administrator may have
 * moved or deleted a day in it.
 *
 * @param connectionString login of ombudsman_owner
 * @returns rows written by table
 */
export async function seedRules(connectionString: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("begin");
    const written: Record<string, number> = {};
    for (const table of TABLES) written[table.name] = await fill(client, table);
    await client.query("commit");
    return written;
  } finally {
    await client.end();
  }
}

async function fill(client: Client, { name, columns, rows, keep }: Table): Promise<number> {
  const names = columns.map((column) => column.split(" ")[0]).join(", ");
  const records = JSON.stringify(rows.map(withColumnNames));
  const sql = `insert into rules.${name} (${names}) select ${names} from jsonb_to_recordset($1::jsonb) as seed (${columns.join(", ")}) ${keep}`;
  const { rowCount } = await client.query(sql, [records]);
  return rowCount ?? 0;
}

/** `validFrom` in the data is `valid_from` in the table. */
function withColumnNames(row: object): Record<string, unknown> {
  const snakeCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [snakeCase(field), value]));
}

if (import.meta.main) {
  const written = await seedRules(secret("DATABASE_URL_OWNER"));
  const counts = Object.entries(written).map(([table, count]) => `${table} ${count}`);
  process.stdout.write(`Rules: ${counts.join(", ")} rows written\n`);
}
