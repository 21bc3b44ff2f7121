import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKOUT, committedFiles } from "#tests/support/source-files.ts";

const self = "tests/architecture/repository.test.ts";
const BINARY = /\.(png|jpe?g|webp|avif|ico|woff2?|ttf|wasm|pdf)$/;
const files = committedFiles().filter((path) => path !== self);
const texts = files.filter((path) => !BINARY.test(path)).map((path) => [path, readFileSync(join(CHECKOUT, path), "utf8")] as const);

const filesWith = (pattern: RegExp, except = /^$/) =>
  texts.filter(([path, text]) => !except.test(path) && pattern.test(text)).map(([path]) => path);

describe("the repository speaks of the project alone", () => {
  it("was really read", () => {
    expect(texts.length).toBeGreaterThan(200);
  });

  it("names no path of anybody's machine", () => {
    expect(filesWith(/(^|[\s"'`(=])\/(work|home|Users|root|mnt|workspace|builds)\/[\w.-]/m)).toEqual([]);
  });

  it("names no package registry but the public one", () => {
    const hosts = texts.flatMap(([, text]) => [...text.matchAll(/"resolved":\s*"https?:\/\/([^/"]+)/g)].map(([, host]) => host));
    expect([...new Set(hosts)].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
    expect(files.filter((path) => /(^|\/)\.npmrc$/.test(path))).toEqual([]);
  });

  it("holds no secret", () => {
    expect(filesWith(/-----BEGIN [A-Z ]*PRIVATE KEY-----/)).toEqual([]);
    expect(files.filter((path) => /(^|\/)\.env($|\.(?!example$))|\.(pem|key|p12)$/.test(path))).toEqual([]);
  });

  it("holds nothing that is made: no build, no dependencies, no generated client, no data", () => {
    expect(files.filter((path) => /^(node_modules|\.next|\.data|prisma\/generated|next-env\.d\.ts)(\/|$)/.test(path))).toEqual([]);
  });

  it("holds no file larger than a megabyte", () => {
    expect(files.filter((path) => statSync(join(CHECKOUT, path)).size > 1_000_000)).toEqual([]);
  });

  it("asks no third party for anything: every address in the service is ours, a source of law or a name space", () => {
    const sent = /\.(tsx|css)$/;
    const asked = texts.filter(
      ([path, text]) => /^(app|components)\//.test(path) && sent.test(path) && /(?:src|href|url\()\s*=?\s*["'(]?https?:/.test(text),
    );
    expect(asked.map(([path]) => path)).toEqual([]);
  });
});
