import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asSuperuser } from "#tests/support/database.ts";
import { privilegesOf } from "#tests/support/privileges.ts";

const GOLDEN = join(import.meta.dirname, "../privileges.golden.txt");

/** Every right in both databases, as one text that people read when it changes. */
async function livePrivileges(): Promise<string> {
  const main = await asSuperuser("main", (connection) => privilegesOf(connection, "main"));
  const review = await asSuperuser("review", (connection) => privilegesOf(connection, "review"));
  return `── The office's database ──\n${main.join("\n")}\n\n── The reviewers' database ──\n${review.join("\n")}\n`;
}

describe("the rights in the live catalogue", () => {
  // After a wanted change: UPDATE_GOLDEN=1 npm test -- integration, and read the difference line by line before committing it.
  it("are those of the golden file", async () => {
    const live = await livePrivileges();
    if (process.env.UPDATE_GOLDEN === "1") writeFileSync(GOLDEN, live);
    const golden = existsSync(GOLDEN) ? readFileSync(GOLDEN, "utf8") : "";
    expect(live.split("\n")).toEqual(golden.split("\n"));
  });

  // What must never be in the golden file, whoever writes it.
  it("give nothing to everybody, make nobody powerful and let no plane become another", async () => {
    const live = (await livePrivileges()).split("\n");
    expect(live.length).toBeGreaterThan(120);
    expect(live.filter((fact) => /^role: .*(SUPERUSER|CREATEROLE|CREATEDB|REPLICATION|BYPASSRLS|INHERIT)/.test(fact))).toEqual([]);
    expect(live.filter((fact) => /^(database|schema grant|table grant|column grant|function grant): .*PUBLIC/.test(fact))).toEqual([]);
    expect(live.filter((fact) => /\(may grant on\)/.test(fact))).toEqual([]);
    expect(new Set(live.filter((fact) => fact.startsWith("member: ")))).toEqual(
      new Set(["member: ombudsman_owner of ombudsman_worker · may set role"]),
    );
    const definers = live.filter((fact) => /^function: .*runs as its owner/.test(fact));
    expect(definers.length).toBeGreaterThan(8);
    expect(definers.filter((fact) => !/search_path=pg_catalog, pg_temp/.test(fact))).toEqual([]);
  });

  it("guard every table of the office that holds what people wrote, or its keys, by row-level security", async () => {
    const live = await livePrivileges();
    for (const table of [
      "vault.content",
      "vault.message",
      "keystore.case_key",
      "cases.admissibility_decision",
      "cases.conclusion",
      "cases.summary",
      "cases.consent",
      "cases.disclosure_record",
      "cases.code_replacement",
      "notices.delivery",
    ]) {
      expect(live).toMatch(new RegExp(`^table: ${table.replace(".", "\\.")} · ombudsman_owner · row security`, "m"));
    }
    expect(live).not.toMatch(/^(table|column) grant: vault\.identity /m);
  });
});
