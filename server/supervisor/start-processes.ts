import { Kept } from "./keep-running.ts";
import type { PlannedProcess } from "./processes.ts";
import { whenStopping } from "./shutdown.ts";

/**
 * Starts all processes at once and waits until each of them answers.
 *
 * When stopping, the doors close first, together, and the worker last, so that it can still carry out what they queued.
 *
 * @returns the worker, which development restarts when its source changes
 */
export async function startProcesses({ doors, worker }: { doors: PlannedProcess[]; worker: PlannedProcess }): Promise<Kept> {
  const keptDoors = doors.map((door) => new Kept(door));
  const keptWorker = new Kept(worker);
  whenStopping(async () => {
    await Promise.all(keptDoors.map((door) => door.stop()));
    await keptWorker.stop();
  });
  await Promise.all([...keptDoors, keptWorker].map((kept) => kept.ready()));
  return keptWorker;
}
