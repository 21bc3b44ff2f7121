import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findLedger } from "#lib/consent/queries.ts";
import { dateColumn } from "#lib/db/columns.ts";
import { releaseApprovedSummaries } from "#lib/releases/carry-out.ts";
import { collectComments } from "#lib/releases/collect-comments.ts";
import { permitReleases } from "#lib/releases/commands.ts";
import { findWaitingReleases } from "#lib/releases/queries.ts";
import { insertForReviewers } from "#lib/releases/record.ts";
import { withdrawRevokedSummaries } from "#lib/releases/withdraw.ts";
import { commentOnSummary } from "#lib/review/commands.ts";
import { listSummaries, openSummary, SUMMARY_PAGE } from "#lib/review/queries.ts";
import { approveSummary } from "#lib/summaries/commands.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { resume, withdraw } from "#lib/wishes/commands.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { agreeTo, credentialsOf, takeBack } from "#tests/support/consents.ts";
import { asOwner } from "#tests/support/database.ts";
import { anOfficer, aReviewer, aSupervisor, type Person } from "#tests/support/people.ts";
import { aSubmittedSummary, aSummaryDocument } from "#tests/support/summaries.ts";

let officer: Person;
let supervisor: Person;
let reviewer: Person;
beforeAll(async () => {
  [officer, supervisor, reviewer] = [await anOfficer(), await aSupervisor(), await aReviewer()];
});

async function anApprovedSummary(title: string): Promise<LodgedCase & { summaryId: string }> {
  const file = await aCase().assignedTo(officer).created();
  const { summaryId, version } = await aSubmittedSummary(officer, file.caseId, { title });
  await approveSummary(supervisor, { summaryId, version });
  return { ...file, summaryId };
}

async function rowsIn(kind: "main" | "review", sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await asOwner(kind, (owner) => owner.query(sql, values))).rows;
}

const releasedTitled = async (title: string) => (await listSummaries(reviewer, {})).rows.find((row) => row.title === title)?.id ?? "";

describe("an approved summary", () => {
  it("reaches the reviewers once, under an id of its own, and leaves no clear text in the office", async () => {
    const { summaryId } = await anApprovedSummary("First");
    expect(await releaseApprovedSummaries()).toBe(1);
    expect(await releaseApprovedSummaries()).toBe(0);
    const id = await releasedTitled("First");
    expect(id).not.toBe(summaryId);
    const { title, textEn } = aSummaryDocument({ title: "First" });
    expect((await openSummary(reviewer, id)).content).toMatchObject({ title, textEn, textRu: null });
    expect((await findSummary(officer, summaryId)).status).toBe("released");
    expect(await rowsIn("main", "select document from cases.release where summary_id = $1", [summaryId])).toEqual([{ document: null }]);
  });

  it("leaves nothing in the reviewers' database that leads back: no case id, number, author or time of day", async () => {
    const { caseId, number, summaryId } = await anApprovedSummary("No way back");
    await releaseApprovedSummaries();
    const tables = await rowsIn(
      "review",
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('review', 'ops', 'audit')",
    );
    const everything = await Promise.all(tables.map(({ name }) => rowsIn("review", `select to_jsonb(t)::text as row from ${name} t`)));
    const text = JSON.stringify(everything);
    for (const trace of [caseId, number, summaryId, officer.accountId, officer.displayName, supervisor.accountId])
      expect(text).not.toContain(trace);
    const columns = "select column_name from information_schema.columns where table_schema = 'review' and data_type like 'timestamp%'";
    expect(await rowsIn("review", columns)).toEqual([]);
  });

  it("is released once by two workers at once", async () => {
    const titles = ["N1", "N2", "N3", "N4", "N5"];
    for (const title of titles) await anApprovedSummary(title);
    await Promise.all([releaseApprovedSummaries(), releaseApprovedSummaries()]);
    const { rows } = await listSummaries(reviewer, {});
    expect(rows.flatMap(({ title }) => (titles.includes(title ?? "") ? [title] : [])).sort()).toEqual(titles);
    const noted = "select count(*)::int as count from cases.timeline_entry where type = 'summary.released'";
    expect(await rowsIn("main", noted)).toEqual([{ count: rows.length }]);
  });

  it("survives a crash between the two databases: what arrived is not sent again", async () => {
    await anApprovedSummary("Crashed");
    const [waiting] = await findWaitingReleases(10);
    if (!waiting) throw new Error("Nothing waits");
    await insertForReviewers([{ ...waiting, document: aSummaryDocument({ title: "Crashed" }) }], dateColumn("2026-11-01"));
    expect(await releaseApprovedSummaries()).toBe(1);
    expect(await rowsIn("main", "select released_on::text as day from cases.release where id = $1", [waiting.id])).toEqual([
      { day: "2026-11-01" },
    ]);
    expect(await rowsIn("review", "select 1 from review.summary where title = 'Crashed'")).toHaveLength(1);
  });
});

const goneOut = async (file: LodgedCase) => (await findLedger(credentialsOf(file)))?.goneOut ?? [];
const eventsOf = async ({ caseId }: LodgedCase, pattern: string) =>
  (await rowsIn("main", "select type from cases.timeline_entry where case_id = $1 and type like $2 order by id", [caseId, pattern])).map(
    ({ type }) => type,
  );

describe("a person's consent", () => {
  it("is written down before a summary goes, and they see that it went, to whom and when", async () => {
    const file = await anApprovedSummary("Told");
    expect(await goneOut(file)).toEqual([]);
    await releaseApprovedSummaries();
    const [gone] = await goneOut(file);
    expect(gone).toMatchObject({ disclosure: "experts", recipient: "odihr", item: "summary", recalledOn: null, ground: null });
    expect(await eventsOf(file, "disclosure.%")).toEqual(["disclosure.recorded"]);
  });

  it("that was taken back keeps an approved summary here, the office is told once, and another yes lets it go", async () => {
    const [file, neighbour] = [await anApprovedSummary("Kept here"), await anApprovedSummary("Not held up")];
    await takeBack(file, "experts");
    for (const _run of [1, 2]) await releaseApprovedSummaries();
    expect(await releasedTitled("Kept here")).toBe("");
    expect(await releasedTitled("Not held up")).not.toBe("");
    expect(await findSummary(officer, file.summaryId)).toMatchObject({ status: "approved", heldBackOn: expect.any(String) });
    expect((await findSummary(officer, neighbour.summaryId)).heldBackOn).toBeNull();
    expect(await eventsOf(file, "summary.held_back")).toEqual(["summary.held_back"]);
    expect(await goneOut(file)).toEqual([]);
    await agreeTo(file, "experts");
    expect(await releaseApprovedSummaries()).toBe(1);
    expect(await findSummary(officer, file.summaryId)).toMatchObject({ status: "released", heldBackOn: null });
  });

  it("of a withdrawn case lets nothing out, and counts again when the person comes back", async () => {
    const file = await anApprovedSummary("Withdrawn meanwhile");
    await withdraw(credentialsOf(file));
    expect(await releaseApprovedSummaries()).toBe(0);
    expect(await goneOut(file)).toEqual([]);
    await resume(credentialsOf(file));
    expect(await releaseApprovedSummaries()).toBe(1);
    expect(await goneOut(file)).toHaveLength(1);
  });

  it("that is taken back between the record and the sending stops the sending", async () => {
    const file = await anApprovedSummary("At the last moment");
    const [waiting] = await findWaitingReleases(10);
    if (!waiting) throw new Error("Nothing waits");
    await permitReleases([{ ...waiting, document: aSummaryDocument({ title: "At the last moment" }) }], new Map());
    await takeBack(file, "experts");
    expect(await releaseApprovedSummaries()).toBe(0);
    expect(await goneOut(file)).toEqual([]);
    await agreeTo(file, "experts");
    expect(await releaseApprovedSummaries()).toBe(1);
    expect(await goneOut(file)).toHaveLength(1);
  });

  it("that is taken back after a crash between the two databases leaves a record of what went, and it is withdrawn", async () => {
    const file = await anApprovedSummary("Went and crashed");
    const [waiting] = await findWaitingReleases(10);
    if (!waiting) throw new Error("Nothing waits");
    const batch = [{ ...waiting, document: aSummaryDocument({ title: "Went and crashed" }) }];
    await insertForReviewers(await permitReleases(batch, new Map()), dateColumn("2026-11-02"));
    await takeBack(file, "experts");
    expect(await releaseApprovedSummaries()).toBe(1);
    expect(await goneOut(file)).toMatchObject([{ wentOn: "2026-11-02", recalledOn: null }]);
    expect(await withdrawRevokedSummaries()).toBe(1);
    expect(await goneOut(file)).toMatchObject([{ wentOn: "2026-11-02", recalledOn: expect.any(String) }]);
  });

  it("that is taken back after the release leaves a tombstone: a day, and not a word; its neighbours stay", async () => {
    const [file, neighbour] = [await anApprovedSummary("Taken back"), await anApprovedSummary("Stays")];
    await releaseApprovedSummaries();
    const id = await releasedTitled("Taken back");
    await takeBack(file, "experts");
    expect(await Promise.all([withdrawRevokedSummaries(), withdrawRevokedSummaries()])).toContain(1);
    expect(await withdrawRevokedSummaries()).toBe(0);
    expect(await openSummary(reviewer, id)).toMatchObject({ withdrawnOn: expect.any(String), content: null, comments: [] });
    expect(await openSummary(reviewer, await releasedTitled("Stays"))).toMatchObject({ withdrawnOn: null });
    expect((await findSummary(officer, file.summaryId)).status).toBe("withdrawn");
    expect((await findSummary(officer, neighbour.summaryId)).status).toBe("released");
    expect(await eventsOf(file, "summary.withdrawn")).toEqual(["summary.withdrawn"]);
    const leaves = await rowsIn("review", "select 1 from audit.leaf where body::json->>'act' = 'summary.withdrawn'");
    expect(leaves.length).toBeGreaterThan(0);
  });
});

describe("a release that no worker of ours makes", () => {
  it.each([
    ["without a record", "null"],
    ["with the record of another case", "(select id from cases.disclosure_record where case_id <> $2 and disclosure = 'experts' limit 1)"],
  ])("is refused by the database %s", async (_what, record) => {
    const file = await anApprovedSummary("By hand");
    await releaseApprovedSummaries();
    const waiting = await anApprovedSummary("By hand, now");
    const sql = `update cases.release set disclosure_id = ${record}, released_on = current_date where summary_id = $1 and $2::uuid is not null`;
    await expect(rowsIn("main", sql, [waiting.summaryId, waiting.caseId])).rejects.toThrow(/release_without_disclosure|disclosure_id_key/);
    expect(file.summaryId).not.toBe(waiting.summaryId);
  });
});

describe("a reviewer's comment", () => {
  it("is kept once however often it is sent, and the office reads it", async () => {
    const { summaryId } = await anApprovedSummary("Commented");
    await releaseApprovedSummaries();
    const comment = { summaryId: await releasedTitled("Commented"), commentId: randomUUID(), text: "Which remedy was offered?" };
    await commentOnSummary(reviewer, comment);
    await commentOnSummary(reviewer, comment);
    await expect(commentOnSummary(await aReviewer(), comment)).rejects.toThrow("not_found");
    expect((await openSummary(reviewer, comment.summaryId)).comments).toHaveLength(1);
    expect([await collectComments(), await collectComments()]).toEqual([1, 0]);
    const { comments } = await findSummary(officer, summaryId);
    expect(comments.map(({ text, author }) => ({ text, author }))).toEqual([{ text: comment.text, author: reviewer.displayName }]);
  });

  it("cannot be written under a summary that does not exist", async () => {
    await expect(commentOnSummary(reviewer, { summaryId: randomUUID(), commentId: randomUUID(), text: "?" })).rejects.toThrow("not_found");
  });
});

describe("the reviewers' list", () => {
  it("is closed to the office, and unknown ids are not found", async () => {
    await expect(listSummaries(officer, {})).rejects.toThrow("not_permitted");
    await expect(openSummary(officer, randomUUID())).rejects.toThrow("not_permitted");
    await expect(openSummary(reviewer, randomUUID())).rejects.toThrow("not_found");
    await expect(openSummary(reviewer, "x")).rejects.toThrow("not_found");
  });

  it("shows every summary once across its pages, and ignores a key that is none", async () => {
    await asOwner("review", async (owner) => {
      await owner.query("begin");
      await owner.query(`insert into review.summary (id, text_en, title, kind, region_group, body_kind, quarter, released_on)
        select gen_random_uuid(), 't', 'P' || n, 'concern', 'west', 'court', '2026-Q1', date '2026-01-01' + n / 10 from generate_series(1, 50) n`);
      await owner.query("select audit.append('{}')");
      await owner.query("commit");
    });
    const titles: (string | null)[] = [];
    for (let after: string | undefined = ""; after !== undefined; ) {
      const page = await listSummaries(reviewer, { kind: "concern", after: after || undefined });
      titles.push(...page.rows.map(({ title }) => title));
      after = page.next ?? undefined;
    }
    expect(titles).toHaveLength(50);
    expect(new Set(titles).size).toBe(50);
    expect((await listSummaries(reviewer, { after: "nonsense" })).rows).toHaveLength(SUMMARY_PAGE);
  });
});
