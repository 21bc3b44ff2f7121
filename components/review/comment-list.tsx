import { Prose } from "#components/ui/prose.tsx";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { SummaryComment } from "#lib/review/queries.ts";
import type { Words } from "./words.ts";

type Props = { comments: readonly SummaryComment[]; words: Words; deadlines: DeadlineTranslator };

/** What reviewers wrote under a summary, oldest first. Their language is not known. */
export function CommentList({ comments, words, deadlines }: Props) {
  if (comments.length === 0) return <p className="text-soft">{words("comments.none")}</p>;
  return (
    <ol className="flow">
      {comments.map(({ id, author, text, commentedOn }) => (
        <li key={id} className="border-l-2 border-gold pl-4">
          <p className="mb-1 text-sm text-soft">
            <span className="font-semibold text-ink">{author}</span> ·{" "}
            <time dateTime={commentedOn}>{dayInWords(commentedOn, deadlines)}</time>
          </p>
          <Prose preserve lang="">
            {text}
          </Prose>
        </li>
      ))}
    </ol>
  );
}
