import type { SummaryContent } from "#lib/review/schema.ts";
import type { Words } from "./words.ts";

type Codes = Pick<SummaryContent, "kind" | "regionGroup" | "bodyKind" | "quarter" | "outcome">;
type CodedFact = { name: keyof Codes; term: string; value: string };

/**
 * A summary's codes in words, in the order of reading. An outcome that is not there yet is left out.
 *
 * @param names messages "anonymisation"
 * @param bodies messages "bodies"
 */
export function codedFacts({ kind, regionGroup, bodyKind, quarter, outcome }: Codes, names: Words, bodies: Words): CodedFact[] {
  const [year = "", number = ""] = quarter.split("-Q");
  const values: [keyof Codes, string][] = [
    ["kind", names(`kinds.${kind}`)],
    ["bodyKind", bodies(bodyKind)],
    ["regionGroup", names(`regionGroups.${regionGroup}`)],
    ["quarter", names("quarter", { quarter: number, year })],
  ];
  if (outcome) values.push(["outcome", names(`outcomes.${outcome}`)]);
  return values.map(([name, value]) => ({ name, term: names(`fields.${name}`), value }));
}
