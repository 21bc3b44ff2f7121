import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentMark } from "#lib/crypto/content-mark.ts";
import { joinedScript } from "#lib/own-scripts/joined.ts";

const addresses = new Map<string, string>();

/** Where our own scripts are, all in one file. */
export function ownScriptAddress(): string {
  return keptAddress("/own/all.js", () => joinedScript(process.cwd()) ?? Buffer.from(""));
}

/** Where the icon of the tab is. */
export function iconAddress(): string {
  return keptAddress("/page.svg", () => readFileSync(join(process.cwd(), "public/page.svg")));
}

/** The address of a file under a mark of its content: a browser fetches it once for all pages. */
function keptAddress(path: string, read: () => Buffer): string {
  const address = addresses.get(path) ?? `${path}?v=${contentMark(read())}`;
  addresses.set(path, address);
  return address;
}
