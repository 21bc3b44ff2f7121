import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ownScriptsOn } from "#app/[locale]/(citizen)/own-scripts-on.ts";
import { QUESTIONS } from "#lib/intake/questions.ts";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const MOST_BYTES = 6 * 1024;
const PATHS = [
  "/",
  "/help",
  "/track",
  "/track/case",
  "/resume",
  "/form/check",
  "/form/done",
  "/form/later",
  "/form/files",
  "/form/sending",
  "/about-you",
  "/track/case/name",
  "/track/case/evidence",
];
const paths = [...PATHS, ...QUESTIONS.flatMap((question) => [`/form/${question}`, `/form/${question}?change=1`])];

const scripts = filesIn("public/own", /./);
const onTheWire = (path: string) =>
  brotliCompressSync(textOf(path), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }).length;

/** The text of a script without its comments. */
const codeOf = (path: string) =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "$1");

describe("our own scripts", () => {
  it("are all carried by some page, and no page asks for one that is not there", () => {
    const carried = [...new Set(paths.flatMap(ownScriptsOn))].map((name) => `public/own/${name}.js`);
    expect([...scripts].sort()).toEqual(carried.sort());
  });

  it.each(paths)("weigh at most 6 KB together, compressed: %s", (path) => {
    const bytes = ownScriptsOn(path).reduce((sum, name) => sum + onTheWire(`public/own/${name}.js`), 0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });

  it("are the only ones: no page for citizens and nothing it is made of writes another script", () => {
    const parts = ["app/[locale]/(citizen)", "components/intake", "components/tracking", "components/shell", "components/ui"];
    const writing = parts.flatMap((folder) => filesIn(folder, /\.tsx?$/)).filter((path) => /<script\b|next\/script/i.test(textOf(path)));
    expect(writing).toEqual(["app/[locale]/(citizen)/own-scripts.tsx"]);
  });

  it.each([
    ["keeps nothing on the device", /localStorage|sessionStorage|indexedDB|document\.cookie|caches\b|serviceWorker/],
    ["writes no HTML and makes no code of text", /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/],
    ["loads nothing from elsewhere", /https?:\/\/|\bimport\b|importScripts|new (Image|Worker|WebSocket|EventSource)/],
    ["says nothing to the console", /console\./],
    ["formats no dates and numbers: browsers have no Kazakh", /Intl\.|toLocale/],
  ])("none: each %s", (_rule, pattern) => {
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((path) => pattern.test(codeOf(path)))).toEqual([]);
  });
});
