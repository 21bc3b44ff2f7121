import { RadioCards } from "#components/ui/radio-cards.tsx";
import type { BodyKind } from "#lib/bodies/kinds.ts";
import { listBodies } from "#lib/bodies/queries.ts";
import { searchBodies } from "#lib/bodies/search.ts";
import type { QuestionForm } from "./question-form.ts";

/** Bodies of the register like what was typed, once somebody has asked for them. What was typed is always enough. */
export async function BodiesFound({ form: { locale, answers, values, words, lookingUp } }: { form: QuestionForm }) {
  const { bodyName = "", bodyCode = "" } = values;
  if (bodyName === "" || !(lookingUp || bodyCode)) return null;
  const kind = answers.body?.bodyKind as BodyKind | undefined;
  const register = await listBodies();
  const ofKind = searchBodies(register, bodyName, { locale, kind });
  const found = ofKind.length > 0 ? ofKind : searchBodies(register, bodyName, { locale });
  if (found.length === 0) return <p role="status">{words.say("nothingFound")}</p>;
  const options = [...found.map(({ code, names }) => ({ value: code, label: names[locale] })), { value: "", label: words.say("none") }];
  return <RadioCards name="bodyCode" legend={words.say("bodyCode")} options={options} defaultValue={bodyCode} />;
}
