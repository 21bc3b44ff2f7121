import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { dateColumn } from "#lib/db/columns.ts";
import { releaseApprovedSummaries } from "#lib/releases/carry-out.ts";
import { collectComments } from "#lib/releases/collect-comments.ts";
import { findWaitingReleases } from "#lib/releases/queries.ts";
import { insertForReviewers } from "#lib/releases/record.ts";
import { commentOnSummary } from "#lib/review/commands.ts";
import { listSummaries, openSummary, SUMMARY_PAGE } from "#lib/review/queries.ts";
import { approveSummary } from "#lib/summaries/commands.ts";
import { findSummary } from "#lib/summaries/queries.ts";
import { aCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { anOfficer, aReviewer, aSupervisor, type Person } from "#tests/support/people.ts";
import { aSubmittedSummary, aSummaryDocument } from "#tests/support/summaries.ts";

let officer: Person;
let supervisor: Person;
let reviewer: Person;
beforeAll(async () => {
  [officer, supervisor, reviewer] = [await anOfficer(), await aSupervisor(), await aReviewer()];
});

async function anApprovedSummary(title: string): Promise<{ caseId: string; number: string; summaryId: string }> {
  const { caseId, number } = await aCase().assignedTo(officer).created();
  const { summaryId, version } = await aSubmittedSummary(officer, caseId, { title });
  await approveSummary(supervisor, { summaryId, version });
  return { caseId, number, summaryId };
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
