import { FieldFrame, type FieldProps } from "#components/ui/field-frame.tsx";
import { describedBy, fieldId } from "#components/ui/field-id.ts";

export type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  /** Text of an empty first option. */
  placeholder?: string;
  heading?: boolean;
};

/** One of a list too long for cards. The browser's own control: it works on every telephone and with every reader. */
export function Select({ id, name, label, hint, error, heading, options, defaultValue, placeholder }: SelectProps) {
  const control = id ?? fieldId(name);
  return (
    <FieldFrame id={control} label={label} hint={hint} error={error} heading={heading}>
      <select
        id={control}
        name={name}
        defaultValue={defaultValue ?? ""}
        autoComplete="off"
        className="control max-w-full"
        aria-describedby={describedBy(control, { hint, error })}
        aria-invalid={error ? true : undefined}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
