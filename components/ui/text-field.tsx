import type { HTMLAttributes } from "react";
import { FieldFrame, type FieldProps } from "#components/ui/field-frame.tsx";
import { describedBy, fieldId } from "#components/ui/field-id.ts";

const WIDTHS = { full: "", half: "max-w-80", short: "max-w-32" } as const;

export type TextFieldProps = FieldProps & {
  defaultValue?: string;
  type?: "text" | "email" | "tel" | "password" | "search" | "date";
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  /** Off by default: on a shared telephone the browser must not offer what another person typed. */
  autoComplete?: string;
  maxLength?: number;
  width?: keyof typeof WIDTHS;
  spellCheck?: boolean;
  lang?: string;
  /** Fixed-width letters for numbers and codes. */
  code?: boolean;
  heading?: boolean;
};

/** One line of text. */
export function TextField({ id, name, label, hint, error, heading, width = "full", code, ...input }: TextFieldProps) {
  const control = id ?? fieldId(name);
  const look = code ? "control font-mono tracking-wide" : "control";
  return (
    <FieldFrame id={control} label={label} hint={hint} error={error} heading={heading}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        id={control}
        name={name}
        className={`${look} ${WIDTHS[width]}`}
        aria-describedby={describedBy(control, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
