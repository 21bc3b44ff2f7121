import { Details } from "#components/ui/details.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Content } from "#lib/intake/submission.ts";
import { withName } from "#lib/intake/views.ts";
import { whenGiven } from "./when-given.ts";
import type { Words } from "./words.ts";

type Props = {
  content: Content;
  /** The title of the topic that an opinion answers. */
  topic?: string;
  words: Words;
  deadlines: DeadlineTranslator;
  notProvided: string;
};

/** What a person told us, as they wrote it. Nobody has said in which language a free text is, so its `lang` says unknown. */
export function PersonWords({ content, topic, words, deadlines, notProvided }: Props) {
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
      <FurtherAnswers content={content} topic={topic} words={words} />
      {content.views && (
        <Details summary={words("content.bodyView")}>
          <Prose preserve lang="">
            {withName(content.views.body, { fullName: words("content.nameApart") })}
          </Prose>
        </Details>
      )}
    </>
  );
}

/** The answers beside the account, those that were given: each may be left open, and an empty row would only be noise. */
function FurtherAnswers({ content, topic, words }: Pick<Props, "content" | "topic" | "words">) {
  const { effect, earlier, wish, evidence, trusted, group, authority } = content;
  const given: [string, string | undefined][] = [
    ["topic", topic ?? content.topic],
    ["wish", wish],
    ["effect", effect],
    ["preferToTalk", content.preferToTalk ? words("content.yes") : undefined],
    ["heldName", content.heldName],
    ["authority", authority && words(`answers.authorities.${authority}`)],
    ["group", joined(group?.size && words(`answers.groupSizes.${group.size}`), group?.who)],
    ["groupLine", group?.line],
    ["earlier", joined(earlier?.step && words(`answers.earlierSteps.${earlier.step}`), earlier?.whom)],
    ["court", earlier?.court && words(`answers.courtSteps.${earlier.court}`)],
    ["evidence", joined(evidence?.answer && words(`answers.evidenceAnswers.${evidence.answer}`), evidence?.note)],
    ["mayTalk", trusted?.mayTalk],
    ["mustNotTalk", trusted?.mustNotTalk],
    ["childrenCommissioner", trusted?.childrenCommissioner ? words("content.yes") : undefined],
    ["reprisalNote", content.reprisalNote],
    ["masks", content.masks],
  ];
  const items = given.flatMap(([name, value]) => (value ? [{ term: words(`content.${name}`), value: <span lang="">{value}</span> }] : []));
  return items.length > 0 ? <KeyValue items={items} /> : null;
}

function joined(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(": ") || undefined;
}
