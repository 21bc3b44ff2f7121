import { namedOptions } from "#components/intake/option-names.ts";
import type { FormField, FormOption, FormQuestion } from "#lib/documents/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { WORDS_LIMIT } from "#lib/intake/free-text.ts";
import type { Answers } from "#lib/intake/telling.ts";
import { type Condition, conditionsFor } from "#lib/paper/conditions.ts";
import type { AskedField, AskedQuestion } from "#lib/paper/questions.ts";
import { conditionWords, type ForkNames } from "./condition-words.ts";
import type { PaperWords } from "./paper-words.ts";

/** What all questions of one form share. */
export type Speech = {
  locale: Locale;
  words: PaperWords;
  names: ForkNames;
  parts: { day: string; month: string; year: string };
  yes: string;
};

/** Sentences that stand after a page's fields on the screen, and here too. */
const AFTER = ["gentle", "law"];

/** One question of the form, with every word of it. */
export async function questionWords(asked: AskedQuestion, speech: Speech): Promise<FormQuestion> {
  const [question = "", ...variants] = sayings(asked, "question", speech);
  return {
    code: asked.question,
    number: asked.number,
    question,
    variants,
    notes: asked.conditions.map((condition) => conditionWords(condition, speech)),
    hints: ["hint", "intro"].flatMap((key) => saidAlways(asked, key, speech) ?? []),
    fields: await Promise.all(asked.fields.map((field) => fieldWords(asked, field, speech))),
    after: AFTER.flatMap((key) => saidAlways(asked, key, speech) ?? []),
  };
}

async function fieldWords(asked: AskedQuestion, { field, conditions, options }: AskedField, speech: Speech): Promise<FormField> {
  const { name, heading } = field;
  const common = {
    name,
    label: heading ? undefined : saidAlways(asked, name, speech),
    hint: heading ? undefined : saidAlways(asked, `${name}Hint`, speech),
    note: noteOf(conditions, speech),
  };
  switch (field.type) {
    case "choice":
    case "ticks":
      return {
        ...common,
        type: field.type,
        options: await optionWords(asked, { field, conditions, options }, speech),
        yes: asked.question === "consents" ? speech.yes : undefined,
      };
    case "tick":
      return { ...common, type: "tick" };
    case "line":
      return { ...common, type: "line", short: field.input === "tel" || field.input === "figures" };
    case "words":
      return field.limit === WORDS_LIMIT
        ? { ...common, type: "words", room: "much", more: speech.words.own("more", { number: asked.number }) }
        : { ...common, type: "words", room: heading ? "some" : "few" };
    case "day":
      return { ...common, type: "day", parts: speech.parts };
  }
}

async function optionWords(asked: AskedQuestion, { field, options }: AskedField, speech: Speech): Promise<FormOption[]> {
  if (field.type !== "choice" && field.type !== "ticks") return [];
  const page = { say: (key: string) => saidOnce(asked, key, speech), ifAny: (key: string) => saidAlways(asked, key, speech) };
  const named = await namedOptions(field, speech.locale, page);
  return named.map(({ value, label, hint }) => ({ code: value, label, hint, note: noteOf(options.get(value) ?? [], speech) }));
}

function noteOf(conditions: readonly Condition[], speech: Speech): string | undefined {
  return conditions.map((condition) => conditionWords(condition, speech)).join(" ") || undefined;
}

/** A text that is the same on every way; a text that is not would have to say for whom it is, so it is refused. */
function saidAlways({ question, ways }: AskedQuestion, key: string, { words }: Speech): string | undefined {
  const texts = new Set(ways.map((way) => words.on(question, key, way)));
  if (texts.size > 1) throw new Error(`${question}.${key} differs from way to way: paper.json needs one for all`);
  return [...texts][0];
}

function saidOnce(asked: AskedQuestion, key: string, speech: Speech): string {
  const said = saidAlways(asked, key, speech);
  if (said === undefined) throw new Error(`${asked.question}.${key} has no words`);
  return said;
}

/** A text as the usual way has it, and then as others have it, each with the answer that it belongs to. */
function sayings({ question, ways }: AskedQuestion, key: string, speech: Speech): string[] {
  const on = (way: Answers) => speech.words.on(question, key, way) ?? "";
  const whose = (text: string) => conditionsFor((way) => on(way) === text, ways);
  return [...new Set(ways.map(on))].map((text, index) => (index === 0 ? text : `${belongsTo(whose(text), speech)}: ${text}`));
}

function belongsTo(conditions: readonly Condition[], { names }: Speech): string {
  return conditions.flatMap(({ fork, given }) => given.map((value) => names(fork).nameOf(value))).join(", ");
}
