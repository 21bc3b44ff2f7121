import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { joinedScript } from "#lib/own-scripts/joined.ts";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const MOST_BYTES = 6 * 1024;
const scripts = filesIn("public/own", /./);
const joined = joinedScript(process.cwd()) ?? Buffer.from("");
const onTheWire = brotliCompressSync(joined, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}).length;

/** The text of a script without its comments. */
const codeOf = (path: string) =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1");

describe("our own scripts", () => {
  it("are all in the one file that every page carries", () => {
    for (const path of scripts) expect(joined.toString()).toContain(textOf(path));
  });

  it("weigh at most 6 KB together, compressed", () => {
    expect(onTheWire).toBeLessThanOrEqual(MOST_BYTES);
  });

  it("take nothing from each other: what one of them throws stops no other, and is heard", async () => {
    const folder = mkdtempSync(join(tmpdir(), "own-scripts-"));
    mkdirSync(join(folder, "public/own"), { recursive: true });
    writeFileSync(join(folder, "public/own/a.js"), 'throw new Error("a");\n');
    writeFileSync(join(folder, "public/own/b.js"), "(() => reached.push(1))();\n");
    const [reached, later]: [number[], (() => void)[]] = [[], []];
    runInNewContext(String(joinedScript(folder)), { reached, setTimeout: (work: () => void) => later.push(work) });
    rmSync(folder, { recursive: true });
    expect(reached).toEqual([1]);
    expect(later[0]).toThrow("a");
  });

  it("are the only ones: no page for citizens and nothing it is made of writes another script", () => {
    const parts = ["app/[locale]/(citizen)", "components/intake", "components/tracking", "components/shell", "components/ui"];
    const writing = parts.flatMap((folder) => filesIn(folder, /\.tsx?$/)).filter((path) => /<script\b|next\/script/i.test(textOf(path)));
    expect(writing).toEqual(["app/[locale]/(citizen)/own-script.tsx"]);
  });

  it.each([
    ["keeps nothing on the device", /localStorage|sessionStorage|indexedDB|document\.cookie|caches\b|serviceWorker/],
    ["writes no HTML and makes no code of text", /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/],
    ["loads nothing from elsewhere", /https?:\/\/|\bimport\b|importScripts|new (Image|Worker|WebSocket|EventSource)/],
    ["says nothing to the console", /console\./],
    ["is read by the browsers that read the others: one word that one does not know costs them all", /(?:\|\||&&|\?\?)=/],
    ["formats no dates and numbers: browsers have no Kazakh", /Intl\.|toLocale/],
  ])("none: each %s", (_rule, pattern) => {
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((path) => pattern.test(codeOf(path)))).toEqual([]);
  });
});
