import type { Carried, Field, Listed, Notice } from "#lib/intake/fields.ts";
import { JOURNEY } from "#lib/intake/journey.ts";
import { QUESTIONS, type Question } from "#lib/intake/questions.ts";
import type { Answers } from "#lib/intake/telling.ts";
import { type Condition, conditionsFor } from "./conditions.ts";
import { WAYS } from "./forks.ts";

/** A field that a person fills in by hand. */
export type PaperField = Exclude<Field, Carried | Listed | Notice>;

/** A field of the form; `conditions` are what it asks beyond those of its question, and `options` those of single options. */
export type AskedField = { field: PaperField; conditions: readonly Condition[]; options: ReadonlyMap<string, readonly Condition[]> };

/**
 * A question of the form with its number and what it hangs on. `ways` are those on which it is asked, one of each sort that
 * words can tell apart: they know for whom, what and under which name somebody writes, and nothing else.
 */
export type AskedQuestion = {
  question: Question;
  number: number;
  ways: readonly Answers[];
  conditions: readonly Condition[];
  fields: readonly AskedField[];
};

let asked: readonly AskedQuestion[] | undefined;

/** Every question an adult can be asked, in the journey's order and numbered. Worked out once: the journey does not change. */
export function questionsOnPaper(): readonly AskedQuestion[] {
  asked ??= QUESTIONS.flatMap((question) => questionOnPaper(question)).map((each, index) => ({ ...each, number: index + 1 }));
  return asked;
}

/** Whether a field can be filled in with a pen. What came with an address, is found by a search or asks this site to send something exists on a screen only. */
export function isFilledIn(field: Field): field is PaperField {
  switch (field.type) {
    case "choice":
    case "ticks":
    case "tick":
    case "line":
    case "words":
    case "day":
      return true;
    case "carried":
    case "listed":
    case "notice":
      return false;
    default:
      throw new Error(`Nobody has said how this kind of field is printed: ${JSON.stringify(field satisfies never)}`);
  }
}

// A page with nothing to fill in, as the one about the device, is not asked on paper.
function questionOnPaper(question: Question): Omit<AskedQuestion, "number">[] {
  const ways = WAYS.filter((way) => JOURNEY[question].asked(way));
  const fields = askedFields(question, ways);
  return fields.length > 0
    ? [{ question, ways: soundingApart(ways), conditions: conditionsFor(JOURNEY[question].asked, WAYS), fields }]
    : [];
}

function soundingApart(ways: readonly Answers[]): Answers[] {
  const sound = (way: Answers) => JSON.stringify([way.about, way.kind, way.reach]);
  return [...new Map(ways.map((way) => [sound(way), way])).values()];
}

function askedFields(question: Question, ways: readonly Answers[]): AskedField[] {
  const onWay = new Map(ways.map((way) => [way, JOURNEY[question].fields(way).filter(isFilledIn)]));
  const all = [...onWay.values()].flat();
  const names = [...new Set(all.map(({ name }) => name))];
  return names.map((name) =>
    askedField(
      all.filter((field) => field.name === name),
      (way) => onWay.get(way)?.find((field) => field.name === name),
      ways,
    ),
  );
}

/** One field from what it is on each way: all its options together, each with what it hangs on. */
function askedField(seen: readonly PaperField[], on: (way: Answers) => PaperField | undefined, ways: readonly Answers[]): AskedField {
  const [first] = seen;
  if (!first) throw new Error("A field is seen on some way");
  const asking = ways.filter((way) => on(way) !== undefined);
  const options = [...new Set(seen.flatMap(optionsOf))];
  return {
    field: "options" in first ? { ...first, options } : first,
    conditions: conditionsFor((way) => on(way) !== undefined, ways),
    options: new Map(options.map((option) => [option, conditionsFor((way) => optionsOf(on(way)).includes(option), asking)])),
  };
}

function optionsOf(field: PaperField | undefined): readonly string[] {
  return field && "options" in field ? field.options : [];
}
