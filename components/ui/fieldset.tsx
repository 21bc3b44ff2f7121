import type { ReactNode } from "react";
import { FieldError, FieldHint, frameClass } from "#components/ui/field-frame.tsx";
import { describedBy } from "#components/ui/field-id.ts";

export type FieldsetProps = {
  legend: string;
  hint?: string;
  error?: string;
  /** Needed when there is a hint or an error; they get `${id}-hint` and `${id}-error`. */
  id?: string;
  /** The legend is the h1 of a one-question page. */
  heading?: boolean;
  children: ReactNode;
};

/** A question that several controls answer together. */
export function Fieldset({ legend, hint, error, id = "group", heading, children }: FieldsetProps) {
  return (
    // The rule of an error stands on a box around the fieldset: its own border would start in the middle of the legend.
    <div className={frameClass(error)}>
      <fieldset className="min-w-0" aria-describedby={describedBy(id, { hint, error })}>
        <legend className={heading ? "mb-4 w-full" : "mb-2 w-full leading-snug font-label"}>
          {heading ? <h1 className="sm:text-2xl">{legend}</h1> : legend}
        </legend>
        {hint && <FieldHint id={id}>{hint}</FieldHint>}
        {error && <FieldError id={id}>{error}</FieldError>}
        {children}
      </fieldset>
    </div>
  );
}
