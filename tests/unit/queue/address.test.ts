import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyEmpty } from "#components/queue/empty-reason.ts";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { URGENCIES } from "#lib/cases/schema.ts";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { TYPED_KINDS } from "#lib/intake/choices.ts";
import { queuePath, queueQuery, readQuery, setFilters, without } from "#lib/queue/address.ts";
import {
  CHANNELS,
  CLOSED_PLACES,
  DUE_WINDOWS,
  FLAGS,
  QUEUE_ASKS,
  QUEUE_SORTS,
  QUEUE_STATES,
  type QueueFilter,
  queueFilterSchema,
  VULNERABLE_GROUPS,
} from "#lib/queue/schema.ts";
import { viewOf } from "#lib/queue/views.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";

const filterOf = (query: Record<string, unknown>) => queueFilterSchema.parse(query);
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const anyFilter: fc.Arbitrary<QueueFilter> = fc.record({
  state: fc.constantFrom(...QUEUE_STATES),
  officer: maybe(["me", "nobody", "11111111-1111-4111-8111-111111111111"] as const),
  asks: maybe(QUEUE_ASKS),
  due: maybe(DUE_WINDOWS),
  urgency: maybe(URGENCIES),
  status: maybe(CASE_STATUSES),
  kind: maybe(TYPED_KINDS),
  region: maybe(REGION_CODES),
  place: maybe(CLOSED_PLACES),
  body: maybe(BODY_KINDS),
  right: maybe(RIGHTS),
  people: maybe(VULNERABLE_GROUPS),
  language: maybe(LOCALES),
  channel: maybe(CHANNELS),
  flag: fc.subarray([...FLAGS]),
  number: maybe(["2026-123456"]),
  sort: fc.constantFrom(...QUEUE_SORTS),
  after: maybe(["urgent~2026-11-23~00000000-0000-4000-8000-000000000000"]),
  before: maybe(["2026-11-23~00000000-0000-4000-8000-000000000000"]),
});

describe("the queue's address", () => {
  it("reads back as the filters it was written from", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readQuery(queueQuery(filter))).toEqual(JSON.parse(JSON.stringify(filter)));
      }),
    );
  });

  it("is bare for the open queue, so that one view has one address", () => {
    expect(queuePath({})).toBe("/office");
    expect(queuePath(filterOf({ state: "open", status: "", number: "", flag: [""] }))).toBe("/office");
  });

  it("lists each thing that is asked for once, and takes it away alone", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const set = setFilters(filter);
        for (const one of set) expect(setFilters(without(filter, one))).toEqual(set.filter((other) => other !== one));
      }),
    );
  });

  it("does not count order and place as filters", () => {
    expect(setFilters(filterOf({ after: "x", before: "y", sort: "newest", kind: "opinion" }))).toEqual([
      { name: "kind", value: "opinion" },
    ]);
  });

  // What people type to find somebody must not stay in a browser's history or in a log of addresses.
  it("carries codes and ids of ours and never a word that somebody typed", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(queueFilterSchema.shape)), fc.string()), (typed) => {
        const { after: _after, before: _before, ...filter } = filterOf(typed);
        const known = [
          ...URGENCIES,
          ...CASE_STATUSES,
          ...TYPED_KINDS,
          ...REGION_CODES,
          ...CLOSED_PLACES,
          ...BODY_KINDS,
          ...RIGHTS,
        ] as string[];
        const codes = new Set([
          ...known,
          ...VULNERABLE_GROUPS,
          ...LOCALES,
          ...CHANNELS,
          ...FLAGS,
          ...DUE_WINDOWS,
          ...QUEUE_STATES,
          ...QUEUE_ASKS,
          "me",
          "nobody",
        ]);
        for (const { value } of setFilters(filter)) expect(codes.has(value) || /^[0-9a-f-]{36}$|^\d{4}-\d{6}$/i.test(value)).toBe(true);
      }),
    );
  });

  it.each([
    [{}, "all"],
    [{ officer: "me" }, "mine"],
    [{ officer: "me", flag: "unanswered" }, "waiting"],
    [{ officer: "nobody", after: "x", sort: "oldest" }, "nobody"],
    [{ asks: "review" }, "review"],
    [{ state: "ended" }, "ended"],
    [{ state: "ended", officer: "me" }, undefined],
  ])("knows the view of %j", (query, view) => {
    expect(viewOf(filterOf(query))).toBe(view);
  });
});

describe("an empty queue", () => {
  it.each([
    [{}, "open"],
    [{ officer: "me" }, "mine"],
    [{ officer: "nobody" }, "nobody"],
    [{ due: "overdue" }, "overdue"],
    [{ asks: "late_answer" }, "late_answer"],
    [{ state: "ended" }, "ended"],
    [{ state: "ended", region: "KZ-75" }, "filters"],
    [{ status: "accepted" }, "filters"],
    [{ number: "2026-123456", officer: "me" }, "number"],
    [{ number: "2026-123456", after: "x" }, "past_the_end"],
  ])("says why: %j", (query, reason) => {
    expect(whyEmpty(filterOf(query))).toBe(reason);
  });
});
