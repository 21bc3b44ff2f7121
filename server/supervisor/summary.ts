import { renameSync, writeFileSync } from "node:fs";
import { UP_FILE } from "./checkout.ts";
import type { DemonstrationAccount } from "./demonstration.ts";
import { DOORS, type Door, type PlannedProcess } from "./processes.ts";
import { say } from "./progress.ts";

/** Writes down where the platform answers and who can sign in, for programs: all at once, because they read the file as soon as it is there. */
export function writeUpFile(doors: PlannedProcess[], accounts: DemonstrationAccount[]): void {
  const up = { citizen: originOf(doors, "citizen"), office: originOf(doors, "office"), review: originOf(doors, "review"), accounts };
  const unfinished = `${UP_FILE}.new`;
  writeFileSync(unfinished, `${JSON.stringify(up, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, UP_FILE);
}

/** Prints the same for people. */
export function printSummary(doors: PlannedProcess[], accounts: DemonstrationAccount[]): void {
  say("\nReady.\n");
  say(table(DOORS.map(({ door, title }) => [title, originOf(doors, door)])));
  say("");
  printAccounts(accounts);
  say("\nCtrl-C stops everything and keeps the data; npm run up -- --reset starts over.\n");
}

/** Prints who can sign in. */
export function printAccounts(accounts: DemonstrationAccount[]): void {
  say(table([["role", "e-mail", "password", "secret for one-time codes"], ...accounts.map(rowOf)]));
  say("\nThe sign-in pages show the current one-time code. All people and cases are invented.");
}

/** Says which doors had to move. */
export function printMovedDoors(doors: PlannedProcess[]): void {
  for (const { name, insteadOf, origin } of doors) {
    if (insteadOf) say(`    Port ${insteadOf} is taken: the ${name} process uses ${new URL(origin).port} instead.`);
  }
}

function originOf(doors: PlannedProcess[], door: Door): string {
  return doors.find(({ name }) => name === door)?.origin ?? "";
}

function rowOf({ role, email, password, totpSecret }: DemonstrationAccount): string[] {
  return [role, email, password, totpSecret];
}

/** Columns as wide as their widest entry. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd()).join("\n");
}
