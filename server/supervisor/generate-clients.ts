import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { machineEnvironment } from "#server/keys/environment.ts";
import { CHECKOUT } from "./checkout.ts";
import { fingerprint, isCurrent, markCurrent } from "./fingerprint.ts";
import { runOnce } from "./one-off.ts";
import type { Note } from "./progress.ts";

const DATABASES = ["main", "review"];

/** `generate` looks for a schema engine it does not use and would try to download it: any program that ends well will do. */
const NO_DOWNLOADS = { PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/** Writes the Prisma clients of both databases, unless they are those of today's schemas. */
export async function generateClients(note: Note): Promise<void> {
  const print = fingerprint([...DATABASES.flatMap(schemaFilesOf), "node_modules/prisma/package.json"]);
  const there = DATABASES.every((database) => existsSync(join(CHECKOUT, "prisma/generated", database, "client.ts")));
  if (there && isCurrent("clients", print)) return note("unchanged");
  await Promise.all(DATABASES.map(generate));
  markCurrent("clients", print);
}

async function generate(database: string): Promise<void> {
  await runOnce({
    name: `generate-${database}`,
    file: "node_modules/prisma/build/index.js",
    parameters: ["generate", "--schema", `prisma/${database}`],
    environment: { ...machineEnvironment(), ...NO_DOWNLOADS },
  });
}

function schemaFilesOf(database: string): string[] {
  return readdirSync(join(CHECKOUT, "prisma", database))
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => `prisma/${database}/${name}`);
}
