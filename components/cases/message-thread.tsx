import { Prose } from "#components/ui/prose.tsx";
import type { OpenedCase } from "#lib/cases/queries.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { Words } from "./words.ts";

type Props = { messages: OpenedCase["messages"]; words: Words; deadlines: DeadlineTranslator };

/** What the complainant and the office wrote to each other, in order. */
export function MessageThread({ messages, words, deadlines }: Props) {
  if (messages.length === 0) return <p className="text-soft">{words("thread.empty")}</p>;
  return (
    <ol className="flow">
      {messages.map(({ id, author, sentOn, text }) => (
        <li key={id} className={author === "office" ? "border-l-2 border-accent pl-4" : "border-l-2 border-gold pl-4"}>
          <p className="mb-1 text-sm text-soft">
            <span className="font-semibold text-ink">{words(`thread.from.${author}`)}</span> ·{" "}
            <time dateTime={sentOn}>{dayInWords(sentOn, deadlines)}</time>
          </p>
          <Prose preserve lang="">
            {text}
          </Prose>
        </li>
      ))}
    </ol>
  );
}
