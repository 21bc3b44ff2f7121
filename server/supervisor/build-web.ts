import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { machineEnvironment } from "#server/keys/environment.ts";
import { CHECKOUT } from "./checkout.ts";
import { fingerprint, isCurrent, markCurrent } from "./fingerprint.ts";
import { runOnce } from "./one-off.ts";
import type { Note } from "./progress.ts";

/** Everything that Next reads while it builds. The generated clients follow from the lockfile and the schemas. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "server/guard",
  "server/door",
  "prisma/main",
  "prisma/review",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/**
 * Builds the pages, unless the build that is there was made from today's sources with this key.
 *
 * @param actionsKey encrypts what server actions carry through the browser; every web process has to hold the same one
 */
export async function buildWeb(actionsKey: string, note: Note): Promise<void> {
  const print = fingerprint(SOURCES, [process.version, createHash("sha256").update(actionsKey).digest("hex")]);
  if (buildId() && isCurrent("build", `${print} ${buildId()}`)) return note("unchanged");
  await runOnce({
    name: "build",
    file: "node_modules/next/dist/bin/next",
    parameters: ["build"],
    environment: {
      ...machineEnvironment(),
      NODE_ENV: "production",
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
      NEXT_TELEMETRY_DISABLED: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (!buildId()) throw new Error("next build ended without having built anything; its log: .data/logs/build.log");
  if (buildId() === "none") throw new Error("The build stopped before it was finished. Start again; its log is .data/logs/build.log.");
  markCurrent("build", `${print} ${buildId()}`);
}

/** Empty without a build; changes with each one, so that a build made by somebody else is not taken for ours. */
function buildId(): string {
  const file = join(CHECKOUT, ".next/BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
