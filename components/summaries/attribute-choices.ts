import type { Words } from "#components/cases/words.ts";
import { REGION_GROUPS, SUMMARY_KINDS, SUMMARY_OUTCOMES } from "#lib/anonymisation/attributes.ts";
import { namedBodyKinds } from "#lib/bodies/kinds.ts";
import { recentQuarters } from "#lib/deadlines/quarters.ts";

type Choice = { value: string; label: string };
type Attribute = "kind" | "regionGroup" | "bodyKind" | "quarter" | "outcome";

/** How many quarters back an officer may place a case: coarser is allowed, a wrong year is not worth offering. */
const QUARTERS_OFFERED = 8;

type Names = { names: Words; bodies: Words; receivedOn: string };

/** The coarse facts of a summary with what can be chosen for each, in the order of the form. */
export function attributeChoices({ names, bodies, receivedOn }: Names): { name: Attribute; options: Choice[] }[] {
  const named = (group: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: names(`${group}.${code}`) }));
  return [
    { name: "kind", options: named("kinds", SUMMARY_KINDS) },
    { name: "regionGroup", options: named("regionGroups", REGION_GROUPS) },
    { name: "bodyKind", options: namedBodyKinds(bodies).map(({ code, name }) => ({ value: code, label: name })) },
    {
      name: "quarter",
      options: recentQuarters(receivedOn, QUARTERS_OFFERED).map((code) => ({ value: code, label: quarterInWords(code, names) })),
    },
    { name: "outcome", options: named("outcomes", SUMMARY_OUTCOMES) },
  ];
}

function quarterInWords(code: string, names: Words): string {
  const [year = "", quarter = ""] = code.split("-Q");
  return names("quarter", { quarter, year });
}
