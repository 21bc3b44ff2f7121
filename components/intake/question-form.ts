import { fieldId } from "#components/ui/field-id.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Answers, Fields } from "#lib/intake/journey.ts";

/** What the fields of a question need: earlier answers for the wording, what stands in the fields, what is wrong with them. */
export type QuestionForm = {
  locale: Locale;
  answers: Answers;
  values: Fields;
  /** Finished sentences by field name. */
  errors: ReadonlyMap<string, string>;
};

/** The kind a question's words follow: `complaint` until something else was chosen. */
export function kindOf({ answers }: Pick<QuestionForm, "answers">): string {
  return answers.kind?.kind ?? "complaint";
}

/** The id of the control that an error of this name is about. Of a date the day stands for the whole. */
export function fieldOfError(name: string): string {
  return name === "time.day" ? "time" : fieldId(name);
}
