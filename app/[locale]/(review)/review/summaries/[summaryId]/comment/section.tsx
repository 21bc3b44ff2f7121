import { randomUUID } from "node:crypto";
import { CommentList } from "#components/review/comment-list.tsx";
import type { Words } from "#components/review/words.ts";
import { ActionTextArea, SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SummaryComment } from "#lib/review/queries.ts";
import { COMMENT_LIMIT } from "#lib/review/schema.ts";
import { formLabels } from "../../../../form-labels.ts";
import { commentAction } from "./actions.ts";

type Props = {
  locale: Locale;
  summaryId: string;
  comments: readonly SummaryComment[];
  sent: boolean;
  words: Words;
  deadlines: DeadlineTranslator;
};

/**
 * What reviewers wrote, and the form to write. Each showing of the form has its own comment id: a second press is the same comment.
 * The form is a new one once a comment stands; until then it must stay the same, or what is wrong would be said to another.
 */
export async function Comments({ locale, summaryId, comments, sent, words, deadlines }: Props) {
  const commentId = randomUUID();
  return (
    <section id="comments" className="flow border-t border-line pt-7 print:break-inside-avoid">
      <h2>{words("comments.title")}</h2>
      {sent && (
        <Notice tone="success" live="status">
          {words("comments.sent")}
        </Notice>
      )}
      <CommentList comments={comments} words={words} deadlines={deadlines} />
      <div className="max-w-measure print:hidden">
        <ActionForm key={comments.length} action={commentAction} labels={await formLabels(locale)}>
          <HiddenField name="locale" value={locale} />
          <HiddenField name="summaryId" value={summaryId} />
          <HiddenField name="commentId" value={commentId} />
          <ActionTextArea
            name="text"
            label={words("comments.label")}
            hint={words("comments.hint")}
            rows={6}
            maxLength={COMMENT_LIMIT}
            spellCheck
          />
          <SubmitButton>{words("comments.submit")}</SubmitButton>
        </ActionForm>
      </div>
    </section>
  );
}
