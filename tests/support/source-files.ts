import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The root of the checkout. */
export const CHECKOUT = join(import.meta.dirname, "../..");

const MADE = /(^|\/)(node_modules|\.next|\.data|\.git|generated|test-results|playwright-report)(\/|$)/;

/** Paths of the files below a folder that people wrote, relative to the checkout. @param names e.g. `/\.tsx?$/` */
export function filesIn(folder: string, names: RegExp): string[] {
  const root = join(CHECKOUT, folder);
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(CHECKOUT.length + 1));
  return paths.filter((path) => !MADE.test(path) && names.test(path)).sort();
}

export function textOf(path: string): string {
  return readFileSync(join(CHECKOUT, path), "utf8");
}

/** Everything that would be committed: tracked files and new ones that are not ignored; without git, everything that is not made. */
export function committedFiles(): string[] {
  try {
    const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: CHECKOUT,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return list
      .toString("utf8")
      .split("\0")
      .filter((path) => path !== "" && existsSync(join(CHECKOUT, path)));
  } catch {
    return filesIn("", /./);
  }
}
