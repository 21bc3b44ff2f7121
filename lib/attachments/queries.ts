import type { Holder } from "./holder.ts";
import type { Kind } from "./kinds.ts";
import { lengthOf } from "./manifest.ts";
import { type ArrivingFile, listFiles } from "./record.ts";

/** A file that arrived and was not sent to the office yet. Length in bytes. */
export type ArrivedFile = { id: string; name: string; description?: string; kind: Kind | undefined; length: number };

/** A holder's files of which every byte is here; of others nothing is shown. */
export async function listArrived(holder: Holder): Promise<ArrivedFile[]> {
  return (await arrivedFiles(holder)).map(({ id, file }) => ({
    id,
    name: file.name,
    description: file.description,
    kind: file.kind,
    length: lengthOf(file),
  }));
}

/** The same with their keys, for those who seal them anew. */
export async function arrivedFiles(holder: Holder): Promise<ArrivingFile[]> {
  return (await listFiles(holder)).filter(({ complete }) => complete);
}
