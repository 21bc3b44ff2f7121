import type { TestProject } from "vitest/node";
import { startTestPlatform } from "#tests/support/platform.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The template databases' addresses, the superuser's address and the keys of this run. */
    environment: Record<string, string>;
    /** Where the server keeps its data and its log. */
    folder: string;
  }
}

/** One server for the whole run, prepared once; each test file clones its databases from here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startTestPlatform("integration", "_template");
  project.provide("environment", platform.environment);
  project.provide("folder", platform.folder);
  return platform.remove;
}
