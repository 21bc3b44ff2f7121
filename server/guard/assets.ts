import { readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { contentMark } from "#lib/crypto/content-mark.ts";
import { joinedScript } from "#lib/own-scripts/joined.ts";
import type { WebAudience } from "#server/door/plane.ts";
import { type Coding, compressWhole } from "#server/guard/compression.ts";
import { isCompressible, mediaType } from "#server/guard/media-type.ts";
import { embeddableStyleSheet, type StyleSheet } from "#server/guard/style-sheet.ts";

export interface Asset {
  contentType: string;
  /** Built under a name that contains its hash: may be kept for ever. */
  immutable: boolean;
  /** Of our own scripts and the icon: the query under which this content may be kept for ever, "?v=…". */
  keptAs?: string;
  /** The bytes, compressed once for each coding and kept in memory. */
  read(coding: Coding | undefined): Promise<{ bytes: Buffer; coding?: Coding }>;
}

/** All files that this process serves, by address. What is not in it does not exist: no path is ever joined from a request. */
export interface Assets {
  files: ReadonlyMap<string, Asset>;
  /** Style sheets for standing inside citizens' pages. */
  styleSheets: ReadonlyMap<string, StyleSheet>;
  /** Whether there are scripts of our own (public/own), which improve citizens' pages. */
  ownScripts: boolean;
}

const BEST_QUALITY = 11;
const OWN_SCRIPTS = "/own/all.js";
const SCRIPT = "text/javascript; charset=utf-8";
const ICON = "/page.svg";

/**
 * Lists the built files (`.next/static`) and the public ones (`public`). Citizens' pages carry no framework scripts, so
 * that plane offers none: only style sheets and what they refer to.
 *
 * @param appDir the folder that holds `.next` and `public`; the development server ("all") serves its own build itself
 */
export function listAssets(appDir: string, audience: WebAudience): Assets {
  const build = audience === "all" ? [] : listFiles(join(appDir, ".next", "static"));
  const built = build.map(({ file, path }) => ({ file, address: `/_next/static/${path}`, immutable: true }));
  const open = listFiles(join(appDir, "public")).map(({ file, path }) => ({ file, address: `/${path}`, immutable: false }));
  const served = [...built.filter(({ file }) => audience !== "citizen" || !/\.(?:js|json)$/.test(file)), ...open.filter(isNoPart)];
  const files = new Map<string, Asset>();
  for (const { file, address, immutable } of served) {
    const contentType = mediaType(file);
    const kept = address === ICON ? markOf(readFileSync(file)) : {};
    if (contentType) files.set(address, { ...asset(() => readFile(file), contentType, immutable), ...kept });
  }
  const own = joinedScript(appDir);
  if (own) files.set(OWN_SCRIPTS, { ...asset(async () => own, SCRIPT, false), ...markOf(own) });
  return { files, styleSheets: readStyleSheets(built), ownScripts: own !== undefined };
}

/** Our own scripts are served as one file. */
function isNoPart({ address }: { address: string }): boolean {
  return !address.startsWith("/own/");
}

function markOf(content: Buffer): Pick<Asset, "keptAs"> {
  return { keptAs: `?v=${contentMark(content)}` };
}

function listFiles(folder: string): { file: string; path: string }[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: relative(folder, file).split(sep).join("/") }));
}

function asset(content: () => Promise<Buffer>, contentType: string, immutable: boolean): Asset {
  const kept = new Map<Coding | "", Promise<{ bytes: Buffer; coding?: Coding }>>();
  const load = async (coding: Coding | undefined) => compressWhole(await content(), coding, BEST_QUALITY);
  return {
    contentType,
    immutable,
    read(wanted) {
      const coding = isCompressible(contentType) ? wanted : undefined;
      const found = kept.get(coding ?? "") ?? load(coding);
      kept.set(coding ?? "", found);
      found.catch(() => kept.delete(coding ?? ""));
      return found;
    },
  };
}

function readStyleSheets(built: readonly { file: string; address: string }[]): Map<string, StyleSheet> {
  const sheets = new Map<string, StyleSheet>();
  for (const { file, address } of built) {
    const sheet = file.endsWith(".css") ? embeddableStyleSheet(readFileSync(file, "utf8"), address) : undefined;
    if (sheet) sheets.set(address, sheet);
  }
  return sheets;
}
