import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const lasting = Object.entries(scripts).filter(([, script]) => /server\/(bootstrap\.mjs|serve\.ts|worker\.ts)/.test(script));

it.each(lasting)("npm run %s can be stopped by a signal to npm alone", (_, script) => {
  // npm starts a shell, and a shell that waits for a program swallows SIGINT: it has to become that program.
  expect(script).toMatch(/^([A-Z_]+=\S+ )*exec /);
});

it("starts programs that run long", () => {
  expect(lasting.length).toBeGreaterThan(0);
});
