import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

/** What every field takes. All texts are finished sentences in the page's language. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** Only when one page has the same name twice. */
  id?: string;
};

/** The sentence that says what is wrong and how to put it right; red, with a mark, and tied to its control by id. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="mb-3 flex items-start gap-2 leading-snug font-semibold text-danger">
      <Icon name="stop" />
      <span>{children}</span>
    </p>
  );
}

/** The short line under a label. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="mb-3 leading-snug text-soft">
      {children}
    </p>
  );
}

/** A rule at the side marks the field in error, for those who do not see red. */
export function frameClass(error: string | undefined): string {
  return error ? "border-l-4 border-danger pl-4" : "";
}

type FieldFrameProps = {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  /** The label is the h1 of a one-question page. */
  heading?: boolean;
  children: ReactNode;
};

/** Label, hint and error around one control. */
export function FieldFrame({ id, label, hint, error, heading, children }: FieldFrameProps) {
  const text = <label htmlFor={id}>{label}</label>;
  return (
    <div className={frameClass(error)}>
      {heading ? <h1 className="mb-4 sm:text-2xl">{text}</h1> : <div className="mb-2 leading-snug font-label">{text}</div>}
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  );
}
