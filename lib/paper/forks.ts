import type { Field } from "#lib/intake/fields.ts";
import { JOURNEY } from "#lib/intake/journey.ts";
import type { Question } from "#lib/intake/questions.ts";
import { type Answers, isChild } from "#lib/intake/telling.ts";

/** An answer that decides what else is asked: a field of a page, and what can be answered there. "" is an empty box. */
export type Fork = { question: Question; field: string; values: readonly string[] };

/**
 * Where the ways of an adult part. Nothing else decides what is asked: a test looks for another answer that does. What is asked
 * on which way is never listed here; it is found out by walking all ways.
 */
export const FORKS: readonly Fork[] = [
  forkAt("about", "about", (value) => !isChild({ about: { about: value } })),
  forkAt("kind", "kind"),
  forkAt("reach", "identityMode"),
  forkAt("body", "bodyKind"),
  { question: "consents", field: "consents.body_facts", values: ["", "yes"] },
];

/** Every way of an adult: each fork answered, all together. */
export const WAYS: readonly Answers[] = FORKS.reduce<Answers[]>(
  (ways, { question, field, values }) => ways.flatMap((way) => values.map((value) => ({ ...way, [question]: { [field]: value } }))),
  [{}],
);

/** What was answered at a fork on this way. */
export function valueAt({ question, field }: Fork, way: Answers): string {
  return way[question]?.[field] ?? "";
}

function forkAt(question: Question, field: string, offered: (value: string) => boolean = () => true): Fork {
  const found = JOURNEY[question].fields({}).find(({ name }) => name === field);
  return { question, field, values: optionsOf(found).filter(offered) };
}

function optionsOf(field: Field | undefined): readonly string[] {
  if (field?.type !== "choice") throw new Error("A fork of the journey is a choice");
  return field.options;
}
