import type { FieldProps } from "#components/ui/field-frame.tsx";
import { fieldId } from "#components/ui/field-id.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";

export type RadioOption = { value: string; label: string; hint?: string };

export type RadioCardsProps = Omit<FieldProps, "label"> & {
  legend: string;
  options: readonly RadioOption[];
  defaultValue?: string;
  heading?: boolean;
  /** Two columns on wide screens, for long lists of short answers. */
  columns?: 1 | 2;
};

type CardProps = { id: string; name: string; option: RadioOption; chosen: boolean; invalid: boolean };

function RadioCard({ id, name, option, chosen, invalid }: CardProps) {
  return (
    <div className="choice relative">
      <input
        type="radio"
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen}
        autoComplete="off"
        aria-describedby={option.hint && `${id}-hint`}
        aria-invalid={invalid ? true : undefined}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="after:absolute after:inset-0">
          {option.label}
        </label>
        {option.hint && (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {option.hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** One of a few answers, each a large quiet card. The first radio has the field's own id, so error links land on it. */
export function RadioCards({ id, name, legend, hint, error, options, defaultValue, heading, columns }: RadioCardsProps) {
  const control = id ?? fieldId(name);
  return (
    <Fieldset id={`${control}-group`} legend={legend} hint={hint} error={error} heading={heading}>
      <div className={columns === 2 ? "grid gap-2 sm:grid-cols-2" : "grid gap-2"}>
        {options.map((option, index) => (
          <RadioCard
            key={option.value}
            id={index === 0 ? control : `${control}-${fieldId(option.value)}`}
            name={name}
            option={option}
            chosen={option.value === defaultValue}
            invalid={Boolean(error)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
