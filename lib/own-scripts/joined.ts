import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Our own scripts (public/own/*.js) as the one file that citizens' pages carry: a browser asks once, and has it for every page
 * after. Each script looks for itself whether a page has work for it. One that fails takes none of the others with it.
 *
 * @param appDir the folder that holds `public`
 * @returns undefined where there are no scripts
 */
export function joinedScript(appDir: string): Buffer | undefined {
  const folder = join(appDir, "public", "own");
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const scripts = names.sort().map((name) => readFileSync(join(folder, name), "utf8"));
  return scripts.length === 0 ? undefined : Buffer.from(scripts.map(byItself).join(""));
}

/** What is thrown is reported as ever, a moment later. */
function byItself(script: string): string {
  return `try {\n${script}} catch (error) {\n  setTimeout(() => {\n    throw error;\n  });\n}\n`;
}
