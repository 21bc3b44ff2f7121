import { FieldError, type FieldProps, frameClass } from "#components/ui/field-frame.tsx";
import { describedBy, fieldId } from "#components/ui/field-id.ts";

export type CheckboxProps = FieldProps & {
  /** What is posted when ticked. */
  value?: string;
  defaultChecked?: boolean;
};

/** One yes-or-no answer as a card; the hint is read as its description. */
export function Checkbox({ id, name, label, hint, error, value = "yes", defaultChecked }: CheckboxProps) {
  const control = id ?? fieldId(name);
  return (
    <div className={frameClass(error)}>
      {error && <FieldError id={control}>{error}</FieldError>}
      <div className="choice relative">
        <input
          type="checkbox"
          id={control}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          autoComplete="off"
          aria-describedby={describedBy(control, { hint, error })}
          aria-invalid={error ? true : undefined}
        />
        <div>
          <label htmlFor={control} className="after:absolute after:inset-0">
            {label}
          </label>
          {hint && (
            <p id={`${control}-hint`} className="text-sm text-soft">
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
