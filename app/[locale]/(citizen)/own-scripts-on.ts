import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentMark } from "#lib/crypto/content-mark.ts";
import { isQuestion } from "#lib/intake/questions.ts";

/** The scripts of public/own. Each only improves a page that works without it. */
export type OwnScript = "leave" | "face" | "keep" | "able" | "proof" | "files";

/**
 * Which of our scripts a page carries.
 * @param path the page's address without the language, query included
 */
export function ownScriptsOn(path: string): OwnScript[] {
  const page = /^\/form\/([a-z-]+)/.exec(path)?.[1] ?? "";
  if (isQuestion(page)) return ["leave", "face", "keep"];
  if (page === "check") return ["leave", "face", "able"];
  if (page === "files" || path.startsWith("/track/case/evidence")) return ["leave", "face", "files"];
  return page === "sending" ? ["leave", "face", "proof"] : ["leave", "face"];
}

const addresses = new Map<OwnScript, string>();

/** Where a script is, under a mark of its content: a browser fetches it once for all pages. */
export function ownScriptAddress(name: OwnScript): string {
  const address = addresses.get(name) ?? `/own/${name}.js?v=${contentMark(readFileSync(join(process.cwd(), "public/own", `${name}.js`)))}`;
  addresses.set(name, address);
  return address;
}
