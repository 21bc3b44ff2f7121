import { existsSync, rmSync } from "node:fs";
import { platformDataDir, removePlatformHome } from "#server/postgres/home.ts";
import { clearLeftovers } from "#server/postgres/leftovers.ts";
import { CHECKOUT, FILES, KEYS, STATE, UP_FILE } from "./checkout.ts";
import { forgetDemonstration } from "./demonstration.ts";

/** Throws away data, keys and accounts. Data first: without its keys it could never be read again. */
export async function startOver(): Promise<void> {
  const dataDir = platformDataDir(CHECKOUT, STATE);
  if (existsSync(dataDir)) await clearLeftovers(dataDir);
  removePlatformHome(CHECKOUT, STATE);
  forgetDemonstration();
  rmSync(FILES, { recursive: true, force: true });
  rmSync(KEYS, { recursive: true, force: true });
  rmSync(UP_FILE, { force: true });
}
