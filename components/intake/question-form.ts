import { fieldId } from "#components/ui/field-id.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { Answers, Fields } from "#lib/intake/telling.ts";
import type { PageWords } from "./journey-words.ts";

/** What the fields of a question need: earlier answers, what stands in the fields, what is wrong with them, and the words. */
export type QuestionForm = {
  locale: Locale;
  question: Question;
  answers: Answers;
  values: Fields;
  /** Finished sentences by field name. */
  errors: ReadonlyMap<string, string>;
  words: PageWords;
  /** Whether the person asked to look up what they typed instead of going on. */
  lookingUp: boolean;
};

/** The id of the control that an error of this name is about. Of a date the day stands for the whole. */
export function fieldOfError(name: string): string {
  return name === "time.day" ? "time" : fieldId(name);
}
