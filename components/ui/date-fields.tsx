import type { FieldProps } from "#components/ui/field-frame.tsx";
import { fieldId } from "#components/ui/field-id.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";

const PARTS = ["day", "month", "year"] as const;
type DatePart = (typeof PARTS)[number];

export type DateFieldsProps = Omit<FieldProps, "label"> & {
  legend: string;
  labels: Record<DatePart, string>;
  defaultValue?: Partial<Record<DatePart, string>>;
  heading?: boolean;
  /** Which of the three are wrong; all of them when it is left out and there is an error. */
  errorParts?: readonly DatePart[];
};

/**
 * A date as three numbers. People know dates by heart; calendars of browsers do not know Kazakh.
 * Posts `name.day`, `name.month`, `name.year`. The day has the field's own id, so error links land on it.
 */
export function DateFields({ id, name, legend, hint, error, labels, defaultValue, heading, errorParts }: DateFieldsProps) {
  const control = id ?? fieldId(name);
  const wrong = error ? (errorParts ?? PARTS) : [];
  return (
    <Fieldset id={`${control}-group`} legend={legend} hint={hint} error={error} heading={heading}>
      <div className="flex flex-wrap gap-4">
        {PARTS.map((part) => (
          <div key={part}>
            <label htmlFor={part === "day" ? control : `${control}-${part}`} className="mb-1 block">
              {labels[part]}
            </label>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              id={part === "day" ? control : `${control}-${part}`}
              name={`${name}.${part}`}
              defaultValue={defaultValue?.[part]}
              maxLength={part === "year" ? 4 : 2}
              className={part === "year" ? "control w-24" : "control w-16"}
              aria-invalid={wrong.includes(part) ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
