import type { Words } from "#components/review/words.ts";

/** What is left of a withdrawn summary: that it was, and since when it is not. */
export function Tombstone({ id, day, words }: { id: string; day: string; words: Words }) {
  return (
    <div className="flow-tight max-w-measure border-l-2 border-gold pl-5">
      <h1>{words("summary.withdrawn.title", { day })}</h1>
      <p>{words("summary.withdrawn.text")}</p>
      <p className="font-mono text-sm break-all text-soft">{id}</p>
    </div>
  );
}
