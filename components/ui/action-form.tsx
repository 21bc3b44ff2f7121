"use client";

import { createContext, type ReactNode, type RefObject, useActionState, useEffect, useMemo, useRef } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { fieldId } from "#components/ui/field-id.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { ActionState } from "#lib/actions/result.ts";

type FormContext = {
  /** Id of a field's control: with the form's own prefix when a page has several forms. */
  idOf: (name: string) => string;
  errors: Record<string, string>;
  /** What was typed, when the server sent the form back; null for a fresh form. */
  kept: Record<string, string> | null;
  pending: boolean;
};

/** Read by the fields and the button inside an ActionForm. */
export const ActionFormContext = createContext<FormContext>({
  idOf: fieldId,
  errors: {},
  kept: null,
  pending: false,
});

export type ActionFormProps = {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  labels: { errorTitle: string; pending: string };
  /** Prefix of all field ids; needed when a page has several forms. */
  id?: string;
  children: ReactNode;
};

const FRESH: ActionState = { status: "idle" };

/**
 * A form of office or review around one server action: errors in one place with the focus on them, what was typed kept,
 * one submission at a time, a sentence when it is done. Without scripts the browser posts the same form and the server
 * renders the same result.
 */
export function ActionForm({ action, labels, id, children }: ActionFormProps) {
  const [state, submit, pending] = useActionState(action, FRESH);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "refused") summary.current?.focus();
  }, [state]);

  const context = useMemo(() => formContext(state, pending, id), [state, pending, id]);
  return (
    <form
      action={submit}
      noValidate
      autoComplete="off"
      className="flow-tight"
      onSubmit={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <ActionOutcome state={state} title={labels.errorTitle} idOf={context.idOf} summary={summary} />
      <ActionFormContext value={context}>{children}</ActionFormContext>
      <p role="status" className="sr-only">
        {pending ? labels.pending : ""}
      </p>
    </form>
  );
}

function formContext(state: ActionState, pending: boolean, id: string | undefined): FormContext {
  const refused = state.status === "refused" ? state : null;
  return {
    idOf: (name) => (id ? `${id}-${fieldId(name)}` : fieldId(name)),
    errors: refused?.fieldErrors ?? {},
    kept: refused?.values ?? null,
    pending,
  };
}

type OutcomeProps = {
  state: ActionState;
  title: string;
  idOf: (name: string) => string;
  summary: RefObject<HTMLDivElement | null>;
};

/** The status region is there from the start, so that screen readers announce what appears in it. */
function ActionOutcome({ state, title, idOf, summary }: OutcomeProps) {
  const errors =
    state.status === "refused"
      ? Object.entries(state.fieldErrors).map(([name, message]) => ({ name, message, href: `#${idOf(name)}` }))
      : [];
  return (
    <>
      <div role="status">{state.status === "done" && <Notice tone="success">{state.message}</Notice>}</div>
      {state.status === "refused" && (
        <ErrorSummary ref={summary} title={title} errors={errors}>
          {state.message}
        </ErrorSummary>
      )}
    </>
  );
}
