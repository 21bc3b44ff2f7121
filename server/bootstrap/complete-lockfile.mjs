// Writes into package-lock.json the packages for other machines that npm left out. Run by npm after an install.
//
// Native packages come as a family, one package for each system, all optional. A registry that does not serve the ones for
// other systems makes `npm install` drop them from the lockfile without a word, and from then on `npm ci` refuses the
// lockfile everywhere. Nothing is downloaded for these entries: their os and cpu keep npm from wanting them here.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm64", "arm", "armv7", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/**
 * Adds what is missing and returns the names added.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 */
export function completeLock(lock) {
  const added = [];
  for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(lock.packages, path, name) || !/^\d/.test(version)) continue;
      lock.packages[`node_modules/${name}`] = { version, optional: true, ...systemOf(name) };
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

/** A package is found in its dependent's own node_modules or in one further out. */
function isLocked(packages, path, name) {
  for (let place = path; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    if (packages[`${place && `${place}/`}node_modules/${name}`]) return true;
    if (!place) return false;
  }
}

/** Such packages say in their names which machine they are for. */
function systemOf(name) {
  const words = name.split("/").at(-1).split(/[-.]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter(
    (processor) => words.includes(processor) || words.includes(`${processor}le`) || words.includes(`${processor}hf`),
  );
  if (words.includes("musl")) return { os, cpu, libc: ["musl"] };
  return os.length > 0 ? { os, cpu } : { cpu: cpu.length > 0 ? cpu : ["none"] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(dirname(fileURLToPath(import.meta.url)), "../../package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  if (completeLock(lock).length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
