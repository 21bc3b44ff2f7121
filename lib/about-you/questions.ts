import { type Choice, shapeOf } from "#lib/intake/fields.ts";
import type { Fields } from "#lib/intake/telling.ts";

/** Not answering is an answer to each of these questions. */
export const RATHER_NOT = "rather_not_say";

/**
 * What people may tell about themselves after everything was sent, as codes. The question about difficulties is the Washington
 * Group's short set asked at once: it speaks of what is hard and not of who somebody is.
 */
export const ABOUT_YOU = {
  age: ["under_14", "from_14_to_17", "from_18_to_29", "from_30_to_44", "from_45_to_59", "from_60"],
  sex: ["woman", "man", "described_otherwise"],
  difficulty: ["none", "some", "a_lot", "cannot"],
  language: ["kazakh", "russian", "kazakh_and_russian", "uzbek", "uyghur", "sign_language", "another"],
} as const;
export type AboutYouQuestion = keyof typeof ABOUT_YOU;

/** One person's answers by question; a question that was left open is not there. */
export type AboutYou = Partial<Record<AboutYouQuestion, string>>;

/** The questions as the form asks them. None of them has to be answered. */
export const ABOUT_YOU_FIELDS = Object.entries(ABOUT_YOU).map(([name, options]): Choice & { name: AboutYouQuestion } => ({
  type: "choice",
  look: "cards",
  name: name as AboutYouQuestion,
  options: [...options, RATHER_NOT],
}));

const shape = shapeOf(ABOUT_YOU_FIELDS);

/** Of what a form sent, the answers that are on offer. Anything else is no answer. */
export function readAboutYou(typed: Fields): AboutYou {
  return Object.fromEntries(Object.entries(shape.parse(typed)).filter(([, answer]) => answer)) as AboutYou;
}
