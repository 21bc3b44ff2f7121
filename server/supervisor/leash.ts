/**
 * Preloaded into every program we start: ends it when we are gone, however we went.
 *
 * The channel between parent and child closes even when the parent is killed. The program gets the ordinary
 * signal first and time to finish; what then still runs in its process group is killed.
 */
const PATIENCE_MS = 12_000;

// A child that forks others (the build does) hands them its --import too; their channels must be left alone.
const isOurs = process.env.OMBUDSMAN_LEASH === "1";
delete process.env.OMBUDSMAN_LEASH;

if (isOurs && process.channel) {
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
