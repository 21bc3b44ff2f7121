import { defineConfig } from "vitest/config";

/** A part of the suite: `npm exec -- vitest run --project <name>`. */
function part(name: string, include: string[], rest: object = {}) {
  return { extends: true as const, test: { name, include, ...rest } };
}

// A file of these parts gets a database of its own, cloned before its first line runs.
const onDatabases = {
  globalSetup: ["tests/support/cluster-setup.ts"],
  setupFiles: ["tests/support/database-setup.ts"],
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

// What is asked of a finished build: `npm run build` first.
const ON_THE_BUILD = ["tests/architecture/build/**/*.test.ts", "tests/integration/guard/**/*.test.ts"];

export default defineConfig({
  test: {
    // Two cores carry two workers; more would only make time-outs of PostgreSQL and Argon2 a matter of luck.
    maxWorkers: 2,
    pool: "forks",
    restoreMocks: true,
    // Programs that run without Next and load WebAssembly or start processes: Node itself runs them, as in service.
    server: { deps: { external: [/\/server\/(database|postgres)\//] } },
    projects: [
      // Properties over many inputs take their time on a busy machine; benchmarks measure, tests do not.
      part("unit", ["tests/unit/**/*.test.ts"], { testTimeout: 60_000 }),
      part("architecture", ["tests/architecture/*.test.ts"], { testTimeout: 60_000, hookTimeout: 60_000 }),
      part("integration", ["tests/integration/**/*.test.ts", "tests/architecture/database/**/*.test.ts"], {
        ...onDatabases,
        exclude: ON_THE_BUILD,
      }),
      part("built", ON_THE_BUILD, onDatabases),
      part("chaos", ["tests/chaos/**/*.test.ts"], { testTimeout: 240_000, hookTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
