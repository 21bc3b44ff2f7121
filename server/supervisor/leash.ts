/**
 * Preloaded into every program we start: ends it when we are gone, however we went.
 *
 * The channel between parent and child closes even when the parent is killed. The program gets the ordinary
 * signal first and time to finish; what then still runs in its process group is killed.
 */
const PATIENCE_MS = 12_000;

// Programs started by that program inherit this preload with their own parent: their channel is none of our business.
if (process.channel && process.env.SUPERVISOR_PID === String(process.ppid)) {
  process.channel.unref();
  process.once("disconnect", () => {
    process.once("exit", endGroup);
    setTimeout(endGroup, PATIENCE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
}

/** Our group is our own (the supervisor sees to it), so nobody else is hit. */
function endGroup(): void {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.kill(process.pid, "SIGKILL");
  }
}
