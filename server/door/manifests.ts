import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const routesSchema = z.record(z.string(), z.string().startsWith("/"));

const actionSchema = z.object({
  filename: z.string(),
  exportedName: z.string(),
  workers: z.record(z.string(), z.unknown()),
});
const actionsSchema = z.object({
  node: z.record(z.string().regex(/^[0-9a-f]{42}$/), actionSchema),
  edge: z.object({}).strict(),
});

/** What one `next build` contains: every route (file → address) and every server action (id → where it is written). */
export interface BuildManifests {
  routes: Record<string, string>;
  actions: Record<string, z.infer<typeof actionSchema>>;
}

/**
 * Reads the manifests of a build. Strict on purpose: when a later Next writes them differently, the process refuses to
 * start instead of admitting what it no longer understands.
 *
 * @param buildDir the `.next` folder
 * @throws Error when the build is missing or has an unknown form
 */
export function readManifests(buildDir: string): BuildManifests {
  const routes = routesSchema.parse(readJson(join(buildDir, "app-path-routes-manifest.json")));
  const actions = actionsSchema.parse(readJson(join(buildDir, "server", "server-reference-manifest.json")));
  return { routes, actions: actions.node };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`cannot read ${file}; run "npm run build" first`, { cause: error });
  }
}
