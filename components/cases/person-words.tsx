import { KeyValue } from "#components/ui/key-value.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Content } from "#lib/intake/submission.ts";
import { whenGiven } from "./when-given.ts";
import type { Words } from "./words.ts";

type Props = { content: Content; words: Words; deadlines: DeadlineTranslator; notProvided: string };

/** What a person told us, as they wrote it. Nobody has said in which language a free text is, so its `lang` says unknown. */
export function PersonWords({ content, words, deadlines, notProvided }: Props) {
  const own = (text: string | undefined) => (text ? <span lang="">{text}</span> : <span className="text-soft">{notProvided}</span>);
  return (
    <>
      <KeyValue
        items={[
          { term: words("content.bodyName"), value: own(content.bodyName) },
          { term: words("content.place"), value: own(content.place) },
          { term: words("content.when"), value: own(whenGiven(content.when, words, deadlines)) },
        ]}
      />
      <Prose preserve lang="">
        {content.narrative}
      </Prose>
    </>
  );
}
