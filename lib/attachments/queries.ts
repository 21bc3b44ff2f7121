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

/** A file of which a part is here, so that it can go on: for our script, which asks for the same file again. Length in bytes. */
export type UnfinishedFile = { id: string; name: string; length: number };

/** A holder's files of which a part is here. */
export async function listUnfinished(holder: Holder): Promise<UnfinishedFile[]> {
  return (await listFiles(holder)).flatMap(({ id, complete, file: { name, announced } }) =>
    complete || announced === undefined ? [] : [{ id, name, length: announced }],
  );
}

/** The files that arrived, with their keys, for those who seal them anew. */
export async function arrivedFiles(holder: Holder): Promise<ArrivingFile[]> {
  return (await listFiles(holder)).filter(({ complete }) => complete);
}
