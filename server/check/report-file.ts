import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { STATE } from "#server/supervisor/checkout.ts";

const REPORTS = join(STATE, "check");

/** Where a step leaves its report for us to read. */
export function reportFile(name: string): string {
  mkdirSync(REPORTS, { recursive: true, mode: 0o700 });
  return join(REPORTS, `${name}.json`);
}
