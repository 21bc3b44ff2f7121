import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Makes this checkout ours until we, or the program we pass it to, are gone.
 *
 * Two runs over one data directory would fight for PostgreSQL, and one would reinstall under the other's feet.
 *
 * @param {string} file
 * @param {string} purpose what we are about to run, for the sentence that the next one reads
 */
export function holdCheckout(file, purpose) {
  while (!tookLock(file, process.pid, purpose)) {
    const holder = readHolder(file);
    if (holder && isAlive(holder)) {
      throw new Error(`This checkout is in use: process ${holder.pid} is running "${holder.purpose}" here. Stop it first.`);
    }
    removeStale(file, holder);
  }
  return {
    passTo: (pid) => replace(file, describeHolder(pid, purpose)),
    release: () => rmSync(file, { force: true }),
  };
}

/** Written beside and linked into place: the lock is never seen half-written, and only one link succeeds. */
function tookLock(file, pid, purpose) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, describeHolder(pid, purpose), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the dead holder's lock away; if another run was quicker and the moved one is alive, it is put back. */
function removeStale(file, holder) {
  const moved = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (error.code === "ENOENT") return;
    throw error;
  }
  const found = readHolder(moved);
  if (found && found.pid !== holder?.pid) replaceIfFree(moved, file);
  rmSync(moved, { force: true });
}

function replaceIfFree(moved, file) {
  try {
    linkSync(moved, file);
  } catch {
    // A third run holds it by now.
  }
}

function replace(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}

function describeHolder(pid, purpose) {
  return `${JSON.stringify({ pid, started: startTime(pid), purpose })}\n`;
}

function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Numbers are reused: a process is the same one only if it also started at the same tick. */
function isAlive({ pid, started }) {
  return started !== null && startTime(pid) === started;
}

/** Field 22 of /proc/<pid>/stat; the name before it is in brackets and may itself contain brackets and spaces. Null for the dead. */
function startTime(pid) {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    return state === "Z" ? null : fields[18];
  } catch {
    return null;
  }
}
