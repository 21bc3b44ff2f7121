"use client";

import { type ReactNode, useActionState } from "react";
import type { ActionFormProps } from "#components/ui/action-form.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import type { ActionState } from "#lib/actions/result.ts";

type Props = Pick<ActionFormProps, "action" | "labels"> & {
  /** Hidden fields, and what to know before pressing; null when nothing can be given out. */
  children: ReactNode;
  submit: string;
  card: CardWords;
};

/** The words on the sheet, in the language of the person who takes it. */
type CardWords = {
  language: string;
  title: string;
  number: { term: string; value: string };
  code: string;
  notes: readonly string[];
  once: string;
};

const FRESH: ActionState = { status: "idle" };

/**
 * Makes a new code and shows it on the answer to that one request: nothing keeps it, so no other page can show it again.
 * Without scripts the browser posts the form and the server draws the same sheet.
 */
export function IssueForm({ action, labels, children, submit, card }: Props) {
  const [state, send, pending] = useActionState(action, FRESH);
  if (state.status === "done") return <CodeSheet code={state.message} card={card} />;
  if (!children) return null;
  return (
    <form action={send} noValidate autoComplete="off" className="flow-tight">
      {state.status === "refused" && (
        <ErrorSummary title={labels.errorTitle} errors={[]}>
          {state.message}
        </ErrorSummary>
      )}
      {children}
      <button type="submit" aria-disabled={pending || undefined} className={buttonClass("primary")}>
        {submit}
      </button>
      <p role="status" className="sr-only">
        {pending ? labels.pending : ""}
      </p>
    </form>
  );
}

function CodeSheet({ code, card }: { code: string; card: CardWords }) {
  const figures = "font-mono text-lg leading-tight font-semibold tracking-wide";
  return (
    <>
      <p role="status" className="print:hidden">
        {card.once}
      </p>
      <section lang={card.language} className="flow-tight rounded-b-md border border-t-2 border-line border-t-gold bg-card p-5">
        <h2>{card.title}</h2>
        <dl className="grid gap-4">
          <div>
            <dt className="text-soft">{card.number.term}</dt>
            <dd className={figures}>{card.number.value}</dd>
          </div>
          <div>
            <dt className="text-soft">{card.code}</dt>
            <dd className={figures}>{code}</dd>
          </div>
        </dl>
        {card.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
    </>
  );
}
