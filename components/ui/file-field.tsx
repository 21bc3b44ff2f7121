import { FieldFrame, type FieldProps } from "#components/ui/field-frame.tsx";
import { describedBy, fieldId } from "#components/ui/field-id.ts";

export type FileFieldProps = FieldProps & {
  /** What the browser offers first; anything can be chosen. */
  accept?: string;
  multiple?: boolean;
};

/** Files from this device: its camera, its pictures, its folders. The browser's own control, which every reader knows. */
export function FileField({ id, name, label, hint, error, ...input }: FileFieldProps) {
  const control = id ?? fieldId(name);
  return (
    <FieldFrame id={control} label={label} hint={hint} error={error}>
      <input
        {...input}
        type="file"
        id={control}
        name={name}
        className="block w-full min-w-0 border border-edge bg-card p-3 text-ink"
        aria-describedby={describedBy(control, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FieldFrame>
  );
}
