import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { daysOf } from "#lib/queue/due-window.ts";
import { countQueue, listQueue } from "#lib/queue/queries.ts";
import { FLAGS, QUEUE_PAGE, QUEUE_SORTS, type QueueFilter, queueFilterSchema, VULNERABLE_GROUPS } from "#lib/queue/schema.ts";
import { asSuperuser } from "#tests/support/database.ts";
import { anOfficer, type Person } from "#tests/support/people.ts";

const CASES = 700;
const OFFICE_ZONE = "Asia/Almaty";

/** A case as it lies in the table; days as text, so that they are compared as they are written. */
type Facts = Record<"id" | "kind" | "status" | "urgency" | "channel" | "language" | "due" | "registered", string> &
  Record<"region_code" | "body_kind" | "held_in" | "about_whom" | "reprisal", string> &
  Record<"open" | "held" | "unanswered" | "in_danger", boolean> & {
    rights: string[];
    officer_id: string | null;
    group_case_id: string | null;
  };

let officer: Person;
let everything: Facts[];

beforeAll(async () => {
  officer = await anOfficer();
  const fill = readFileSync(join(import.meta.dirname, "../../bench/many-cases.sql"), "utf8");
  await asSuperuser("main", async (connection) => {
    await connection.query(fill.replace("$1", `'${officer.accountId}'`).replace("$2", String(CASES)));
    const { rows } = await connection.query('SELECT *, due_order::text AS due, registered_on::text AS registered FROM cases."case"');
    everything = rows;
  });
});

const GROUP: Record<(typeof VULNERABLE_GROUPS)[number], (row: Facts) => boolean> = {
  children: ({ about_whom, rights }) => about_whom === "minor" || about_whom === "my_child" || rights.includes("children"),
  detained: ({ held_in }) => held_in !== "none",
  disabilities: ({ rights }) => rights.includes("persons_with_disabilities"),
  women: ({ rights }) => rights.includes("women"),
  migrants: ({ rights }) => rights.includes("refugees_and_migrants"),
  defenders: ({ about_whom, rights }) => about_whom === "defender" || rights.includes("rights_defenders_and_reprisals"),
  cared_for: ({ about_whom }) => about_whom === "cared_for",
};
const FLAGGED: Record<(typeof FLAGS)[number], (row: Facts) => boolean> = {
  danger: ({ in_danger }) => in_danger,
  reprisal: ({ reprisal }) => reprisal === "afraid" || reprisal === "happened",
  group: ({ about_whom, group_case_id }) => about_whom === "group" || group_case_id !== null,
  unanswered: ({ unanswered }) => unanswered,
};

/** The same question asked of the rows themselves, by hand. */
function fits(row: Facts, filter: QueueFilter): boolean {
  const { state, officer: who, due, people, place, right } = filter;
  const same = [
    [filter.status, row.status],
    [filter.kind, row.kind],
    [filter.region, row.region_code],
    [place, row.held_in],
    [filter.body, row.body_kind],
    [filter.urgency, row.urgency],
    [filter.language, row.language],
    [filter.channel, row.channel],
  ].every(([asked, is]) => asked === undefined || asked === is);
  const holder = who === "me" ? officer.accountId : who === "nobody" ? null : who;
  const days = due && daysOf(due, Temporal.Now.plainDateISO(OFFICE_ZONE));
  const ended = filter.status ? ["declined", "closed", "withdrawn"].includes(filter.status) : state === "ended";
  return (
    same &&
    row.open === !ended &&
    (state === "held" ? row.held : ended || !row.held) &&
    (holder === undefined || row.officer_id === holder) &&
    (!right || row.rights.includes(right)) &&
    (!days || ((days.from === null || row.due >= days.from) && (days.to === null || row.due <= days.to))) &&
    (!people || GROUP[people](row)) &&
    filter.flag.every((flag) => FLAGGED[flag](row))
  );
}

const RISK = ["urgent", "high", "ordinary"];
const ORDER: Record<QueueFilter["sort"], (row: Facts) => string> = {
  risk: ({ urgency, due, id }) => `${RISK.indexOf(urgency)} ${due} ${id}`,
  deadline: ({ urgency, due, id }) => `${due} ${RISK.indexOf(urgency)} ${id}`,
  newest: ({ registered, id }) => `${registered} ${id}`,
  oldest: ({ registered, id }) => `${registered} ${id}`,
};

function expected(filter: QueueFilter): string[] {
  const keyed = everything.filter((row) => fits(row, filter)).map((row) => ({ id: row.id, key: ORDER[filter.sort](row) }));
  const ids = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
  return filter.sort === "newest" ? ids.reverse() : ids;
}

/** Every page from the first, each found by the place at the end of the one before, and then all of them again on the way back. */
async function walk(filter: QueueFilter): Promise<{ there: string[]; back: string[] }> {
  const pages = [await listQueue(officer, filter)];
  for (let page = pages[0]; page?.after; pages.push(page)) page = await listQueue(officer, { ...filter, after: page.after });
  const there = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
  const last = pages.at(-1);
  const returning = last ? [last] : [];
  for (let page = last; page?.before; returning.unshift(page)) page = await listQueue(officer, { ...filter, before: page.before });
  return { there, back: [...new Set(returning.flatMap(({ rows }) => rows.map(({ id }) => id)))] };
}

const WIDE = {
  status: CASE_STATUSES,
  kind: ["complaint", "signal"],
  region: ["KZ-75", "KZ-10"],
  place: ["penal_colony", "transport"],
  body: ["police", "court"],
  right: ["health", "torture", "women"],
  people: VULNERABLE_GROUPS,
  urgency: RISK,
  officer: ["me", "nobody"],
  due: ["overdue", "today", "week", "next_week", "later", "none"],
  language: ["kk", "ru", "en"],
  channel: ["web", "phone"],
  state: ["open", "held", "ended"],
  sort: QUEUE_SORTS,
} as const;
const anyFilter = fc
  .record(Object.fromEntries(Object.entries(WIDE).map(([name, values]) => [name, fc.constantFrom(...values)])), { requiredKeys: [] })
  .chain((all) =>
    fc.subarray(Object.keys(all), { maxLength: 3 }).map((names) => Object.fromEntries(names.map((name) => [name, all[name]]))),
  )
  .chain((query) => fc.subarray([...FLAGS], { maxLength: 1 }).map((flag) => queueFilterSchema.parse({ ...query, flag })));

describe("the queue", () => {
  it.each(QUEUE_SORTS)("read to its end and back in the order %s shows every open case once, at its place", async (sort) => {
    const filter = queueFilterSchema.parse({ sort });
    const ids = expected(filter);
    expect(ids.length).toBeGreaterThan(6 * QUEUE_PAGE);
    const { there, back } = await walk(filter);
    expect(there).toEqual(ids);
    expect(back).toEqual(ids);
  });

  it("shows for any filters together exactly the cases that fit them, and counts as many", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const ids = expected(filter);
        const { there, back } = await walk(filter);
        expect(there).toEqual(ids);
        expect(back).toEqual(ids);
        expect(await countQueue(officer, [filter])).toEqual([ids.length]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(["x", "urgent~2026-11-23", "2026-11-23~no-id", "urgent~2026-11-23~00000000-0000-4000-8000-000000000000~more"])(
    "starts at the top for a place that is none of this order's: %s",
    async (after) => {
      const filter = queueFilterSchema.parse({ sort: "oldest" });
      const top = await listQueue(officer, filter);
      expect(await listQueue(officer, { ...filter, after })).toEqual(top);
      expect(await listQueue(officer, { ...filter, before: after })).toEqual(top);
    },
  );

  it("counts many views in one answer, in their order", async () => {
    const filters = [{}, { officer: "me" }, { urgency: "urgent" }, { state: "held" }].map((query) => queueFilterSchema.parse(query));
    expect(await countQueue(officer, filters)).toEqual(filters.map((filter) => expected(filter).length));
  });
});
