import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installFromDebian } from "./debian.ts";

/**
 * Finds the text browser Lynx or installs the one of Debian.
 * @throws Error with what a person can do: a check that could not run has not passed
 */
export async function provideLynx(): Promise<string> {
  const found = findLynx() ?? (await installFromDebian("lynx").then(findLynx));
  if (found) return found;
  throw new Error("The test with a text browser needs Lynx, and it could not be installed here. Install the package lynx.");
}

function findLynx(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return folders.map((folder) => join(folder, "lynx")).find((path) => existsSync(path));
}
