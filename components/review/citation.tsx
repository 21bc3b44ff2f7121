import { KeyValue } from "#components/ui/key-value.tsx";
import type { Words } from "./words.ts";

type Props = {
  id: string;
  title: string;
  /** The summary's permanent address, in English: experts cite in English. */
  address: string;
  /** The day of release in the reader's words, and in English for the citation. */
  released: string;
  releasedInEnglish: string;
  words: Words;
};

/** How to cite a summary: an id and an address that stay the same. */
export function Citation({ id, title, address, released, releasedInEnglish, words }: Props) {
  return (
    <section className="flow-tight">
      <h2>{words("summary.about")}</h2>
      <KeyValue items={[{ term: words("summary.released"), value: released }]} />
      <h3 className="text-base">{words("summary.cite")}</h3>
      <blockquote lang="en" className="border-l-2 border-gold pl-4 text-sm">
        <p>{words("summary.citation", { title, id, day: releasedInEnglish })}</p>
        <p className="mt-2 font-mono break-all">{address}</p>
      </blockquote>
      <p className="text-sm text-soft">{words("summary.permanent")}</p>
      <p className="text-sm text-soft">{words("summary.read")}</p>
    </section>
  );
}
