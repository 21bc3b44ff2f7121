import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { completeLock } from "#server/bootstrap/complete-lockfile.mjs";

it("adds the packages for other machines that npm left out, marked so that npm never fetches them here", () => {
  const lock = {
    packages: {
      "": { optionalDependencies: {} },
      "node_modules/native": {
        optionalDependencies: { "@native/linux-x64": "1.0.0", "@native/darwin-arm64": "1.0.0", "@native/linux-x64-musl": "1.0.0" },
      },
      "node_modules/@native/linux-x64": { version: "1.0.0" },
    } as Record<string, { optionalDependencies?: Record<string, string> }>,
  };
  expect(completeLock(lock)).toEqual(["@native/darwin-arm64", "@native/linux-x64-musl"]);
  expect(lock.packages["node_modules/@native/darwin-arm64"]).toEqual({ version: "1.0.0", optional: true, os: ["darwin"], cpu: ["arm64"] });
  expect(lock.packages["node_modules/@native/linux-x64-musl"]).toEqual({
    version: "1.0.0",
    optional: true,
    os: ["linux"],
    cpu: ["x64"],
    libc: ["musl"],
  });
  expect(completeLock(lock)).toEqual([]);
});

it("finds a package that lies in the dependent's own node_modules", () => {
  const lock = {
    packages: { "node_modules/a/node_modules/b": { optionalDependencies: { c: "1.0.0" } }, "node_modules/a/node_modules/c": {} },
  };
  expect(completeLock(lock)).toEqual([]);
});

it("is complete in this checkout, so that npm ci accepts it on every machine", () => {
  expect(completeLock(JSON.parse(readFileSync("package-lock.json", "utf8")))).toEqual([]);
});
