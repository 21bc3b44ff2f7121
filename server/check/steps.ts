import { ensureKeys } from "#server/keys/key-files.ts";
import { buildWeb } from "#server/supervisor/build-web.ts";
import { KEYS } from "#server/supervisor/checkout.ts";
import { generateClients } from "#server/supervisor/generate-clients.ts";
import { runTool } from "./command.ts";
import { runPlaywright } from "./playwright.ts";
import { ONE_PASSED, oneFailed, type Tally } from "./tally.ts";
import { runVitest } from "./vitest.ts";

export interface Step {
  name: string;
  /** Steps that must have passed; otherwise this one counts as failed without running. */
  needs: string[];
  run: (files: string[]) => Promise<Tally>;
}

/** All checks in their order: what is quick and says most comes first. */
export const STEPS: readonly Step[] = [
  step("clients", [], () => orFailed(() => generateClients(() => {}))),
  step("route types", [], () => tool("next/dist/bin/next", ["typegen"])),
  step("lint", [], () => tool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "--colors=off", "--max-diagnostics=30"])),
  step("types", ["clients", "route types"], () => tool("typescript/bin/tsc", ["--noEmit", "--pretty", "false"])),
  step("unused", ["clients"], () => tool("knip/bin/knip.js", ["--no-progress"])),
  step("unit", ["clients"], (files) => runVitest("unit", files)),
  step("architecture", ["clients"], (files) => runVitest("architecture", files)),
  step("integration", ["clients"], (files) => runVitest("integration", files)),
  step("build", ["clients"], () => orFailed(() => buildWeb(ensureKeys(KEYS).platform.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, () => {}))),
  step("built", ["build"], (files) => runVitest("built", files)),
  step("e2e", ["build"], (files) => runPlaywright(files)),
  step("chaos", ["clients"], (files) => runVitest("chaos", files)),
];

function step(name: string, needs: string[], run: Step["run"]): Step {
  return { name, needs, run };
}

async function tool(file: string, parameters: string[]): Promise<Tally> {
  const { code, output } = await runTool(file, parameters);
  return code === 0 ? ONE_PASSED : oneFailed(output);
}

async function orFailed(work: () => Promise<void>): Promise<Tally> {
  await work();
  return ONE_PASSED;
}
