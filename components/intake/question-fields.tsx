import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { fieldsOf } from "#lib/intake/way.ts";
import { AfterFields, BeforeFields } from "./beside-fields.tsx";
import { JourneyField } from "./journey-field.tsx";
import type { QuestionForm } from "./question-form.ts";

/** One page of the journey as lib/intake/journey.ts describes it: the question, what stands beside it, and its fields. */
export function QuestionFields({ form }: { form: QuestionForm }) {
  const { question, answers, words } = form;
  const fields = fieldsOf(question, answers);
  const ownHeading = !fields.some(({ heading }) => heading);
  const intro = words.ifAny("intro");
  const hint = ownHeading ? words.ifAny("hint") : undefined;
  return (
    <>
      {ownHeading && <QuestionHeading>{words.say("question")}</QuestionHeading>}
      {ownHeading && intro && <p>{intro}</p>}
      {hint && <p className="text-soft">{hint}</p>}
      <BeforeFields form={form} />
      {fields.map((field) => (
        <JourneyField key={field.name} field={field} form={form} />
      ))}
      {!ownHeading && intro && <p className="text-soft">{intro}</p>}
      <AfterFields form={form} />
    </>
  );
}
