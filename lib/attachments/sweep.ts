import { forgetObjects, strayObjects } from "./record.ts";
import { objectStore } from "./store.ts";

/**
 * Throws away what lies in the store and belongs to nothing: files of drafts that expired, that a person took away, or of which only a
 * part arrived before a line or a process broke. First the object, then its name: broken off in between, it is done again.
 *
 * @returns how many objects
 */
export async function throwAwayStrayObjects(): Promise<number> {
  const names = await strayObjects();
  for (const name of names) await objectStore().remove(name);
  if (names.length > 0) await forgetObjects(names);
  return names.length;
}
