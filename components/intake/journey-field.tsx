import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateFields } from "#components/ui/date-fields.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TickCards } from "#components/ui/tick-cards.tsx";
import { getTranslations } from "#lib/i18n/translations.ts";
import { judgeIin } from "#lib/identity-number/iin.ts";
import type { Choice, Day, Field, Line, Listed, Ticks } from "#lib/intake/fields.ts";
import { ticked } from "#lib/intake/fields.ts";
import { BodiesFound } from "./bodies-found.tsx";
import { namedOptions } from "./option-names.ts";
import type { QuestionForm } from "./question-form.ts";

type Props<Kind extends Field> = { field: Kind; form: QuestionForm };

/** One field of a page, as the journey describes it. */
export function JourneyField({ field, form }: Props<Field>) {
  const { words, values } = form;
  switch (field.type) {
    case "choice":
      return field.look === "list" ? <ListField field={field} form={form} /> : <CardsField field={field} form={form} />;
    case "ticks":
      return <TicksField field={field} form={form} />;
    case "tick":
      return (
        <Checkbox
          name={field.name}
          label={words.say(field.name)}
          hint={words.ifAny(`${field.name}Hint`)}
          defaultChecked={values[field.name] === "yes"}
        />
      );
    case "line":
      return <LineField field={field} form={form} />;
    case "words":
      return <TextArea {...common(field, form)} rows={field.heading ? 10 : 4} spellCheck={false} defaultValue={values[field.name]} />;
    case "day":
      return <DayField field={field} form={form} />;
    case "listed":
      return <ListedField field={field} form={form} />;
    case "carried":
      return <HiddenField name={field.name} value={values[field.name] ?? ""} />;
  }
}

// The page's question and hint belong to the field that carries them; every other field has its own.
function common(field: Field, { words, errors }: QuestionForm) {
  const { name, heading } = field;
  return {
    name,
    heading,
    label: words.say(heading ? "question" : name),
    hint: words.ifAny(heading ? "hint" : `${name}Hint`),
    error: errors.get(name),
  };
}

async function CardsField({ field, form }: Props<Choice>) {
  const { label, ...rest } = common(field, form);
  const options = await namedOptions(field, form.locale, form.words);
  return <RadioCards {...rest} legend={label} options={options} defaultValue={form.values[field.name]} />;
}

async function ListField({ field, form }: Props<Choice>) {
  const options = await namedOptions(field, form.locale, form.words);
  return (
    <Select {...common(field, form)} options={options} placeholder={form.words.say("choose")} defaultValue={form.values[field.name]} />
  );
}

async function TicksField({ field, form }: Props<Ticks>) {
  const { label, ...rest } = common(field, form);
  const options = await namedOptions(field, form.locale, form.words);
  const error = form.errors.get(`${field.name}.${field.options[0]}`);
  return <TickCards {...rest} error={error} legend={label} options={options} defaultValues={ticked(field, form.values)} />;
}

const PARTS = ["day", "month", "year"] as const;

async function DayField({ field: { name, heading }, form: { locale, words, values, errors } }: Props<Day>) {
  const ui = await getTranslations({ locale, namespace: "shell" });
  const wrong = PARTS.filter((part) => errors.has(`${name}.${part}`));
  return (
    <DateFields
      heading={heading}
      name={name}
      legend={words.say("question")}
      hint={words.ifAny("hint")}
      labels={{ day: ui("ui.day"), month: ui("ui.month"), year: ui("ui.year") }}
      defaultValue={{ day: values[`${name}.day`], month: values[`${name}.month`], year: values[`${name}.year`] }}
      error={wrong[0] && errors.get(`${name}.${wrong[0]}`)}
      errorParts={wrong}
    />
  );
}

const INPUTS = {
  tel: { type: "tel", width: "half" },
  email: { type: "email", spellCheck: false },
  figures: { inputMode: "numeric", code: true, width: "half" },
  text: { spellCheck: false },
} as const;

function LineField({ field, form }: Props<Line>) {
  const { words, values } = form;
  const props = common(field, form);
  const doubtful = field.name === "iin" && values.iin && judgeIin(values.iin) !== "valid";
  return (
    <TextField
      {...props}
      {...INPUTS[field.input ?? "text"]}
      hint={doubtful ? words.say("iinDoubtful") : props.hint}
      defaultValue={values[field.name]}
    />
  );
}

function ListedField({ form }: Props<Listed>) {
  return <BodiesFound form={form} />;
}
