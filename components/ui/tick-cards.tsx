import { Checkbox } from "#components/ui/checkbox.tsx";
import type { FieldProps } from "#components/ui/field-frame.tsx";
import { fieldId } from "#components/ui/field-id.ts";
import { Fieldset } from "#components/ui/fieldset.tsx";
import type { RadioOption } from "#components/ui/radio-cards.tsx";

export type TickCardsProps = Omit<FieldProps, "label"> & {
  legend: string;
  options: readonly RadioOption[];
  defaultValues: readonly string[];
  heading?: boolean;
};

/** Any number of answers, each a card of its own, posted as `name.option`. */
export function TickCards({ name, legend, hint, error, options, defaultValues, heading }: TickCardsProps) {
  return (
    <Fieldset id={`${fieldId(name)}-group`} legend={legend} hint={hint} error={error} heading={heading}>
      <div className="grid gap-2">
        {options.map(({ value, label, hint: about }) => (
          <Checkbox key={value} name={`${name}.${value}`} label={label} hint={about} defaultChecked={defaultValues.includes(value)} />
        ))}
      </div>
    </Fieldset>
  );
}
