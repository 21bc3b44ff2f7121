import { formRules } from "#components/paper/form-rules.ts";
import { formWords } from "#components/paper/form-words.ts";
import { type FormWords, formPdf } from "#lib/documents/form.ts";
import { considerationDays, listHotlines } from "#lib/intake/queries.ts";
import { keptFiles } from "#lib/paper/kept-files.ts";
import { formMark, type Variant } from "#lib/paper/looks.ts";
import { versionOf } from "#lib/paper/version.ts";

const said = new Map<string, Promise<FormWords>>();
const printed = keptFiles();

/** A form as PDF. Its words are put together once in a process; it is set again only when a published rule in it has changed. */
export async function printedForm(variant: Variant): Promise<Uint8Array<ArrayBuffer>> {
  const name = `${variant.locale}-${variant.look}`;
  const [words, hotlines, days] = await Promise.all([wordsOf(name, variant), listHotlines(variant.locale), considerationDays()]);
  const rules = await formRules(variant, { hotlines, considerationDays: days });
  return printed(name, JSON.stringify(rules), () => formPdf(words, rules, formMark(variant, versionOf(words))));
}

function wordsOf(name: string, variant: Variant): Promise<FormWords> {
  const known = said.get(name) ?? formWords(variant);
  said.set(name, known);
  return known;
}
