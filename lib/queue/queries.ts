import type { Actor } from "#lib/auth/actor.ts";
import { may } from "#lib/auth/policy.ts";
import { dateColumn, isoDay } from "#lib/db/columns.ts";
import { officeDb } from "#lib/db/main.ts";
import { today } from "#lib/deadlines/today.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { Prisma } from "#prisma/generated/main/client.ts";
import { readQuery } from "./address.ts";
import { type Arrangement, chosenColumns, USUAL_ARRANGEMENT } from "./arrangement.ts";
import { daysOf } from "./due-window.ts";
import { asksForOpen, facetsOf } from "./facets.ts";
import { meaningOf, type Name } from "./meaning.ts";
import { meantNumbers } from "./number.ts";
import { PLACE_PARTS, type QueuePlace, readPlace, writePlace } from "./place.ts";
import { COUNTED_UP_TO, type DueWindow, QUEUE_PAGE, type QueueAsk, type QueueFilter, WHOLE_QUEUE } from "./schema.ts";

/** A row of the queue: coded facts only. */
export type QueueRow = {
  id: string;
  number: string;
  kind: string;
  status: string;
  urgency: "urgent" | "high" | "ordinary";
  regionCode: string;
  bodyKind: string;
  heldIn: string;
  channel: string;
  language: string;
  identityMode: string;
  inDanger: boolean;
  reprisal: string;
  unanswered: boolean;
  registeredOn: Date;
  decideBy: Date | null;
  dueOrder: Date;
  officerId: string | null;
  officerName: string | null;
  /** The day by which the complainant was asked to answer, while they have not. */
  answerDueOn: Date | null;
  /** Who decided the outcome that waits for somebody else to look again. */
  reviewOutcomeById: string | null;
  erasureAsked: boolean;
};

/** A page of the queue and the places from which its neighbours are read; null where there is no neighbour. */
export type QueuePage = { rows: QueueRow[]; before: string | null; after: string | null };

/**
 * A page of the queue. Pages are found by the key of the row at their edge, forward and back, so the hundredth costs what the
 * first does and no row is skipped when others come in. What is asked for often is met on the way through the order's index, what
 * is rare is found by the list of codes; the database knows how often each code occurs and chooses.
 */
export async function listQueue(viewer: Actor, filter: QueueFilter): Promise<QueuePage> {
  const back = goesBack(filter);
  const found = await officeDb().$queryRaw<QueueRow[]>`
    WITH page AS MATERIALIZED (
      SELECT c.id FROM cases."case" c WHERE ${all([...conditions(viewer, filter), ...beyond(filter)])}
      ORDER BY ${orderOf(filter, back)} LIMIT ${QUEUE_PAGE + 1})
    SELECT c.id, c.number, c.kind::text AS kind, c.status::text AS status, c.urgency::text AS urgency, c.region_code AS "regionCode",
      c.body_kind AS "bodyKind", c.held_in AS "heldIn", c.channel::text AS channel, c.language, c.identity_mode::text AS "identityMode",
      c.in_danger AS "inDanger", c.reprisal, c.unanswered, c.registered_on AS "registeredOn", c.decide_by AS "decideBy",
      c.due_order AS "dueOrder", c.officer_id AS "officerId", a.display_name AS "officerName",
      c.answer_due_on AS "answerDueOn",
      (SELECT v.outcome_by_id FROM cases.outcome_review v WHERE v.case_id = c.id AND v.taken_by_id IS NULL) AS "reviewOutcomeById",
      EXISTS (SELECT 1 FROM cases.erasure_request e WHERE e.case_id = c.id AND e.answered_on IS NULL) AS "erasureAsked"
    FROM page JOIN cases."case" c USING (id) LEFT JOIN ops.account a ON a.id = c.officer_id
    ORDER BY ${orderOf(filter, back)}`;
  const more = found.length > QUEUE_PAGE;
  // Going back, whoever comes near the top gets the first page, and a whole one.
  if (back && !more) return listQueue(viewer, { ...filter, before: undefined, after: undefined });
  const rows = found.slice(0, QUEUE_PAGE);
  if (back) rows.reverse();
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows,
    before: first && (back ? more : startsBelow(filter)) ? writePlace(filter.sort, placeOf(first)) : null,
    after: last && (back || more) ? writePlace(filter.sort, placeOf(last)) : null,
  };
}

/** How many cases each filter finds, all in one statement, each up to one more than `COUNTED_UP_TO`. Order and page do not matter. */
export async function countQueue(viewer: Actor, filters: readonly QueueFilter[]): Promise<number[]> {
  const counts = filters.map(
    (filter) => Prisma.sql`(SELECT count(*)::int FROM (
      SELECT FROM cases."case" c WHERE ${all(conditions(viewer, filter))} LIMIT ${COUNTED_UP_TO + 1}) found)`,
  );
  const rows = await officeDb().$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}]::int[] AS counts`;
  return rows[0]?.counts ?? [];
}

/**
 * Finds what somebody typed: the case itself where it is one they may open, else what the queue is to be asked for.
 * @param names what words can mean, from the texts and the register of bodies
 * @throws DomainError nothing_found
 */
export async function searchQueue(
  viewer: Actor,
  text: string,
  names: readonly Name[],
): Promise<{ caseId: string } | { filter: QueueFilter }> {
  const numbers = meantNumbers(text, today().year);
  if (numbers) {
    const exact = await findByNumbers(numbers.exact);
    const found = exact.length > 0 ? exact : await findByNumbers(numbers.near);
    const [first] = found;
    if (!first) throw new DomainError("nothing_found");
    if (exact.length === 1 && (may(viewer, "case.read", first) || may(viewer, "case.take", first))) return { caseId: first.id };
    const state = found.some(({ open }) => open) ? "open" : "ended";
    return { filter: { ...WHOLE_QUEUE, state, number: found.map(({ number }) => number).join(",") } };
  }
  const meaning = meaningOf(text, names);
  if (!meaning) throw new DomainError("nothing_found");
  return { filter: { ...WHOLE_QUEUE, ...meaning } };
}

function findByNumbers(numbers: readonly string[]) {
  return officeDb().case.findMany({
    where: { number: { in: [...numbers] } },
    orderBy: { number: "asc" },
    take: NUMBERS_SHOWN,
    select: { id: true, number: true, officerId: true, open: true },
  });
}

/** As many as the address of a queue takes. */
const NUMBERS_SHOWN = 10;

/** A saved view. `own`: its reader saved it and can take it away. */
export type SavedView = { id: string; name: string; filter: QueueFilter; own: boolean };

/** What this person's queue looks like: their own views and those shared with everybody, and how they like to see it. */
export async function findDesk(viewer: Actor): Promise<{ views: SavedView[]; arrangement: Arrangement }> {
  const rows = await officeDb().$queryRaw<DeskRow[]>`
    SELECT v.id, v.name, v.query, v.owner_id = a.id AS own, r.columns, r.dense, r.keys
    FROM ops.account a LEFT JOIN cases.queue_arrangement r ON r.account_id = a.id
      LEFT JOIN cases.queue_view v ON v.shared OR v.owner_id = a.id
    WHERE a.id = ${viewer.accountId}::uuid ORDER BY v.shared, v.name, v.id`;
  const views = rows.flatMap(({ id, name, query, own }) => (id ? [{ id, name, filter: readQuery(query), own }] : []));
  const chosen = rows[0];
  if (!chosen?.columns) return { views, arrangement: USUAL_ARRANGEMENT };
  return { views, arrangement: { columns: chosenColumns(chosen.columns), dense: chosen.dense, keys: chosen.keys } };
}

// One row for each view, or a single one without; `columns` is null for whoever has not arranged anything.
type DeskRow = { id: string | null; name: string; query: string; own: boolean; columns: string[] | null; dense: boolean; keys: boolean };

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([...conditions], " AND ");
}

function conditions(viewer: Actor, filter: QueueFilter): Prisma.Sql[] {
  const { state, asks, officer, urgency, due, number } = filter;
  const open = asksForOpen(filter);
  return [
    // What somebody asked for waits wherever the case stands.
    asks ? ASKED[asks]() : Prisma.sql`c.open = ${open}`,
    // Whoever knows a number finds its case, held or not.
    ...(open && state !== "held" && !number && !asks ? [Prisma.sql`NOT c.held`] : []),
    ...(officer === "nobody" ? [Prisma.sql`c.officer_id IS NULL`] : []),
    ...(officer && officer !== "nobody" ? [Prisma.sql`c.officer_id = ${officer === "me" ? viewer.accountId : officer}::uuid`] : []),
    ...(urgency ? [Prisma.sql`c.urgency = ${urgency}::cases.urgency`] : []),
    ...(due ? dueWithin(due) : []),
    ...(number ? [Prisma.sql`c.number = ANY (${number.split(",")})`] : []),
    ...carrying(asks ? [] : [open ? "open" : "ended"], facetsOf(filter)),
  ];
}

// Said twice, from both sides. The planner takes codes and order for independent, and they are not: signals have no date and stand
// at the end of every order. Believing fewer cases fit, it finds them by the list and sorts them, unless they are very many.
function carrying(standing: readonly string[], codes: readonly string[]): Prisma.Sql[] {
  if (codes.length === 0) return [];
  const all = [...standing, ...codes];
  return [Prisma.sql`c.facets @> ${all}::text[]`, Prisma.sql`${codes}::text[] <@ c.facets`];
}

const ASKED: Record<QueueAsk, () => Prisma.Sql> = {
  late_answer: () => Prisma.sql`c.open AND c.answer_due_on < ${dateColumn(today().toString())}::date`,
  review: () => Prisma.sql`c.id IN (SELECT v.case_id FROM cases.outcome_review v WHERE v.reviewed_on IS NULL)`,
  erasure: () => Prisma.sql`c.id IN (SELECT e.case_id FROM cases.erasure_request e WHERE e.answered_on IS NULL)`,
};

function dueWithin(window: DueWindow): Prisma.Sql[] {
  const { from, to } = daysOf(window, today());
  return [...(from ? [Prisma.sql`c.due_order >= ${from}::date`] : []), ...(to ? [Prisma.sql`c.due_order <= ${to}::date`] : [])];
}

const COLUMNS = {
  urgency: Prisma.sql`c.urgency`,
  dueOrder: Prisma.sql`c.due_order`,
  registeredOn: Prisma.sql`c.registered_on`,
  id: Prisma.sql`c.id`,
};

function castTo(part: keyof QueuePlace, value: string): Prisma.Sql {
  if (part === "urgency") return Prisma.sql`${value}::cases.urgency`;
  return part === "id" ? Prisma.sql`${value}::uuid` : Prisma.sql`${value}::date`;
}

function descends({ sort }: QueueFilter, back: boolean): boolean {
  return (sort === "newest") !== back;
}

function orderOf(filter: QueueFilter, back: boolean): Prisma.Sql {
  const direction = descends(filter, back) ? Prisma.sql` DESC` : Prisma.empty;
  return Prisma.join(PLACE_PARTS[filter.sort].map((part) => Prisma.sql`${COLUMNS[part]}${direction}`));
}

/** The rows after the place in the address, or before it. */
function beyond(filter: QueueFilter): Prisma.Sql[] {
  const back = goesBack(filter);
  const place = readPlace(filter.sort, back ? filter.before : filter.after);
  if (!place) return [];
  const parts = PLACE_PARTS[filter.sort];
  const row = Prisma.join(parts.map((part) => COLUMNS[part]));
  const edge = Prisma.join(parts.map((part) => castTo(part, place[part] ?? "")));
  return [descends(filter, back) ? Prisma.sql`(${row}) < (${edge})` : Prisma.sql`(${row}) > (${edge})`];
}

function goesBack(filter: QueueFilter): boolean {
  return readPlace(filter.sort, filter.before) !== null;
}

function startsBelow(filter: QueueFilter): boolean {
  return readPlace(filter.sort, filter.after) !== null;
}

function placeOf({ id, urgency, dueOrder, registeredOn }: QueueRow): QueuePlace {
  return { id, urgency, dueOrder: isoDay(dueOrder), registeredOn: isoDay(registeredOn) };
}
