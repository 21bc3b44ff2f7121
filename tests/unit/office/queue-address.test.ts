import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyEmpty } from "#components/cases/empty-reason.ts";
import { activeFilters, queuePath, viewOf } from "#components/cases/queue-address.ts";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { QUEUE_ASKS, type QueueFilter, queueFilterSchema } from "#lib/cases/queue.ts";
import { URGENCIES } from "#lib/cases/schema.ts";
import { CASE_STATUSES } from "#lib/cases/status.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";

const read = (path: string) => queueFilterSchema.parse(Object.fromEntries(new URL(path, "http://office.test").searchParams));
const filterOf = (query: Record<string, string>) => queueFilterSchema.parse(query);

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyFilter: fc.Arbitrary<QueueFilter> = fc.record({
  state: fc.constantFrom("open" as const, "ended" as const),
  status: maybe(CASE_STATUSES),
  kind: maybe(["complaint", "concern", "opinion", "signal"] as const),
  region: maybe(REGION_CODES),
  body: maybe(BODY_KINDS),
  urgency: maybe(URGENCIES),
  language: maybe(["kk", "ru", "en"] as const),
  officer: maybe(["me", "nobody"] as const),
  asks: maybe(QUEUE_ASKS),
  number: maybe(["2026-123456"]),
  after: maybe(["urgent~2026-11-23~00000000-0000-4000-8000-000000000000"]),
});

describe("the queue's address", () => {
  it("reads back as the filters it was written from", () => {
    const check = fc.property(anyFilter, (filter) => {
      expect(read(queuePath(filter))).toEqual(JSON.parse(JSON.stringify(filter)));
    });
    fc.assert(check);
  });

  it("is bare for the open queue, so that one view has one address", () => {
    expect(queuePath({})).toBe("/office");
    expect(queuePath(filterOf({ state: "open", status: "", number: "" }))).toBe("/office");
  });

  it("does not count a place in the queue as a filter", () => {
    expect(activeFilters(filterOf({ after: "x", kind: "opinion" }))).toEqual(["kind"]);
  });

  it.each([
    [{}, "all"],
    [{ officer: "me" }, "mine"],
    [{ officer: "nobody", after: "x" }, "nobody"],
    [{ state: "ended" }, "ended"],
    [{ asks: "review" }, "review"],
    [{ state: "ended", officer: "me" }, undefined],
  ])("knows the view of %j", (query, view) => {
    expect(viewOf(filterOf(query as Record<string, string>))).toBe(view);
  });
});

describe("an empty queue", () => {
  it.each([
    [{}, "open"],
    [{ officer: "me" }, "mine"],
    [{ officer: "nobody" }, "nobody"],
    [{ state: "ended" }, "ended"],
    [{ asks: "late_answer" }, "asks"],
    [{ state: "ended", region: "KZ-75" }, "filters"],
    [{ status: "accepted" }, "filters"],
    [{ number: "2026-123456", officer: "me" }, "number"],
    [{ number: "2026-123456", after: "x" }, "past_the_end"],
  ])("says why: %j", (query, reason) => {
    expect(whyEmpty(filterOf(query as Record<string, string>))).toBe(reason);
  });
});
