import { readFileSync } from "node:fs";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaContainer, SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineAdapter } from "./engine-adapter.ts";

let loaded: typeof SchemaEngine | undefined;

/**
 * Prisma's own migration engine over a database, as WebAssembly from npm: its native twin would have to be downloaded.
 *
 * @throws Error saying which migration the database refuses, and why
 */
export async function withSchemaEngine<T>(url: string, files: SchemaContainer[], work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= loadEngine();
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const adapter = engineAdapter(url);
  const engine = await loaded.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter.factory));
  try {
    return await work(engine);
  } catch (error) {
    throw adapter.refusals[0] ? readable(error as Error, adapter.refusals[0]) : error;
  } finally {
    engine.free();
    await adapter.close();
  }
}

/** The engine says which migration and "external error 0"; the database says what is wrong with it. Never its detail, which quotes rows. */
function readable(fromEngine: Error, fromDatabase: Error): Error {
  const migration = /migration_name="([^"]+)"/.exec(fromEngine.message)?.[1];
  return new Error(`The database refuses ${migration ? `migration ${migration}` : "a script"}: ${fromDatabase.message}`);
}

function loadEngine(): typeof SchemaEngine {
  const file = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm"));
  const glue = bindings as unknown as WebAssembly.ModuleImports & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
    SchemaEngine: typeof SchemaEngine;
  };
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(exports);
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
  (exports.__wbindgen_start as (() => void) | undefined)?.();
  return glue.SchemaEngine;
}

/** Where the engine leaves its last words; without it a panic would look like a missing variable. */
function panic(message: string): never {
  throw new Error(`Prisma's schema engine gave up: ${message}`);
}
