import type pg from "pg";
import { withConnection } from "#server/database/connection.ts";
import { BUTTON, step, summarisedCase } from "#tests/e2e/robot/casework.ts";
import { colleague } from "#tests/e2e/robot/staff.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

test("nothing in the reviewers' database leads back to a case or to the people of the office", async ({ platform }) => {
  const title = `Late answer to an application ${Date.now()}`;
  const textEn = "A person waited for three months. The office asked the body to explain.";
  const submitted = await step(await summarisedCase(platform, "officer", { title, textEn }), "submit");
  const supervisor = await colleague(platform, "supervisor");
  const approving = { ...submitted, officer: supervisor, page: await supervisor.open(submitted.page.url.pathname) };
  const approved = await step(approving, "approve");
  expect(approved.page.offers(BUTTON.approve)).toBe(false);

  const review = platform.environment.REVIEW_DATABASE_URL_OWNER ?? "";
  await expect.poll(() => withConnection(review, everythingIn).then((all) => all.includes(title)), { timeout: 30_000 }).toBe(true);

  const everything = await withConnection(review, everythingIn);
  const caseRows = await withConnection(mainAs(platform.environment), (superuser) =>
    superuser.query<{ id: string; officer_id: string }>('select id, officer_id from cases."case" where number = $1', [
      submitted.receipt.number,
    ]),
  );
  const { id: caseId = "", officer_id: officerId = "" } = caseRows.rows[0] ?? {};
  expect(caseId).toMatch(/^[0-9a-f-]{36}$/);
  const office = platform.accounts.filter(({ role }) => role !== "reviewer").flatMap(({ displayName, email }) => [displayName, email]);
  const leadingBack = [
    submitted.receipt.number,
    submitted.receipt.code,
    caseId,
    officerId,
    submitted.page.url.pathname.split("/").at(-1) ?? "",
    "Бағдагүл",
    "KZ-61",
    ...office,
  ];
  expect(leadingBack.filter((word) => everything.includes(word))).toEqual([]);
});

/** The main database as the server's superuser, whom no wall keeps from looking. */
function mainAs({ DATABASE_URL_ADMIN = "", DATABASE_URL_OWNER = "" }: Record<string, string>): string {
  const url = new URL(DATABASE_URL_ADMIN);
  url.pathname = new URL(DATABASE_URL_OWNER).pathname;
  return url.href;
}

/** Every row of every table, as text. */
async function everythingIn(database: pg.Client): Promise<string> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const rows: string[] = [];
  for (const { name } of tables.rows)
    rows.push(...(await database.query<{ row: string }>(`select t::text as row from ${name} t`)).rows.map(({ row }) => `${name} ${row}`));
  return rows.join("\n");
}
