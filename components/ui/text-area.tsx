import { FieldFrame, type FieldProps } from "#components/ui/field-frame.tsx";
import { describedBy, fieldId } from "#components/ui/field-id.ts";

export type TextAreaProps = FieldProps & {
  defaultValue?: string;
  rows?: number;
  maxLength?: number;
  spellCheck?: boolean;
  lang?: string;
  heading?: boolean;
};

/** Several lines of a person's own words. It grows downwards only, so that the page never scrolls sideways. */
export function TextArea({ id, name, label, hint, error, heading, rows = 6, ...area }: TextAreaProps) {
  const control = id ?? fieldId(name);
  return (
    <FieldFrame id={control} label={label} hint={hint} error={error} heading={heading}>
      <textarea
        autoComplete="off"
        {...area}
        id={control}
        name={name}
        rows={rows}
        className="control resize-y py-2"
        aria-describedby={describedBy(control, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
