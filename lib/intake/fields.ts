import { z } from "zod";
import { dateProblem } from "./date-parts.ts";
import { optionalLine, optionalWords, requiredLine, words } from "./free-text.ts";

/** Where the names of a field's options stand: among the page's own texts, or in a list of names that others use too. */
export type OptionList = "bodies" | "regions" | "detention" | "rights";

type Common = {
  name: string;
  /** The page's question is the label of this field. */
  heading?: true;
};

/** One of a few answers (cards) or of many (a list). Without `missing` it may be left open. */
export type Choice = Common & { type: "choice"; options: readonly string[]; look: "cards" | "list"; names?: OptionList; missing?: string };
/** Any number of answers, at most `most`; posted as `name.option`. Nothing ticked is an answer. */
export type Ticks = Common & { type: "ticks"; options: readonly string[]; names?: OptionList; most?: number };
/** One yes-or-no answer. */
export type Tick = Common & { type: "tick" };
/** One line. */
export type Line = Common & { type: "line"; input?: "tel" | "email" | "figures"; missing?: string };
/** A person's own words. */
export type Words = Common & { type: "words"; limit: number; missing?: { none: string; tooLong: string } };
/** A day, or what is known of it: posted as `name.day`, `name.month`, `name.year`. */
export type Day = Common & { type: "day" };
/** A code of the register of bodies, chosen among what was found for the words typed beside it. */
export type Listed = Common & { type: "listed" };
/** Whether and how this site may say that there is news. Asked on a screen only, and only where the installation can send. */
export type Notice = Common & { type: "notice"; options: readonly string[] };
/** What came with the address and travels in the form unseen. */
export type Carried = Common & { type: "carried"; options?: readonly string[] };

/** One thing a page asks, as data: the screen, the check of what was typed, the list of answers and the paper form are made from it. */
export type Field = Choice | Ticks | Tick | Line | Words | Day | Listed | Notice | Carried;

type Entries = Record<string, z.ZodType<string | undefined>>;
export type Shape = z.ZodObject<Entries>;

const LISTED = /^[a-z0-9_-]{0,80}$/i;

/** The names under which a field is posted. */
export function namesOf(field: Field): string[] {
  if (field.type === "ticks") return field.options.map((option) => `${field.name}.${option}`);
  if (field.type === "day") return ["day", "month", "year"].map((part) => `${field.name}.${part}`);
  return [field.name];
}

/**
 * What a page's form must be like to pass. Answers are kept in the form they were posted, so that a page shows again what was
 * typed and parsing an answer twice changes nothing. Messages are codes: keys of errors.json.
 */
export function shapeOf(fields: readonly Field[]): Shape {
  const entries = Object.assign({}, ...fields.map(entriesOf)) as Entries;
  return z.object(entries).superRefine((answer, context) => {
    for (const field of fields) {
      const problem = problemOf(field, answer);
      if (problem) context.addIssue({ code: "custom", message: problem.code, path: [problem.name] });
    }
  });
}

function entriesOf(field: Field): Entries {
  return Object.fromEntries(namesOf(field).map((name) => [name, entryOf(field)]));
}

function entryOf(field: Field): z.ZodType<string | undefined> {
  switch (field.type) {
    case "choice":
      return field.missing ? z.enum(field.options, field.missing) : oneOf(field.options);
    case "notice":
      return oneOf(field.options);
    case "carried":
      return field.options ? oneOf(field.options) : code();
    case "ticks":
    case "tick":
      return oneOf(["yes"]);
    case "line":
      return lineOf(field);
    case "words":
      return field.missing
        ? words(field.limit, { missing: field.missing.none, tooLong: field.missing.tooLong })
        : optionalWords(field.limit);
    case "day":
      return z
        .string()
        .default("")
        .transform((typed) => typed.trim());
    case "listed":
      return code();
  }
}

// What no page of ours can have sent is taken as not answered: it is nothing a person could put right.
function oneOf(options: readonly string[]) {
  return z
    .enum([...options, ""])
    .default("")
    .catch("");
}

// A code of a list that the database keeps; whether it is known is asked where it is used.
function code() {
  return z.string().regex(LISTED).default("").catch("");
}

function lineOf({ input, missing }: Line) {
  if (input === "tel") return optionalLine().refine((line) => line === "" || (line.match(/\d/g) ?? []).length >= 5, "phone_wrong");
  if (input === "email") return optionalLine().refine((line) => line === "" || /^\S+@\S+\.\S+$/.test(line), "email_incomplete");
  return missing ? requiredLine(missing) : optionalLine();
}

function problemOf(field: Field, answer: Record<string, string | undefined>): { name: string; code: string } | null {
  if (field.type === "day") {
    const [day = "", month = "", year = ""] = namesOf(field).map((name) => answer[name] ?? "");
    const problem = dateProblem({ day, month, year });
    return problem && { name: `${field.name}.${problem.part}`, code: problem.code };
  }
  if (field.type === "ticks" && field.most !== undefined && ticked(field, answer).length > field.most)
    return { name: `${field.name}.${field.options[0]}`, code: "too_many_ticked" };
  return null;
}

/** Of a field of ticks, the options that were ticked. */
export function ticked({ name, options }: Pick<Ticks, "name" | "options">, answer: Record<string, string | undefined> = {}): string[] {
  return options.filter((option) => answer[`${name}.${option}`] === "yes");
}
