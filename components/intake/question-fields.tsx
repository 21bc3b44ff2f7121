import type { ComponentType } from "react";
import type { Question } from "#lib/intake/journey.ts";
import type { QuestionForm } from "./question-form.ts";
import { BodyQuestion } from "./questions/body.tsx";
import { BodyNameQuestion } from "./questions/body-name.tsx";
import { ContactQuestion } from "./questions/contact.tsx";
import { KindQuestion } from "./questions/kind.tsx";
import { PlaceQuestion } from "./questions/place.tsx";
import { ReachQuestion } from "./questions/reach.tsx";
import { TimeQuestion } from "./questions/time.tsx";
import { WordsQuestion } from "./questions/words.tsx";

const QUESTION: Record<Question, ComponentType<{ form: QuestionForm }>> = {
  kind: KindQuestion,
  body: BodyQuestion,
  "body-name": BodyNameQuestion,
  place: PlaceQuestion,
  time: TimeQuestion,
  words: WordsQuestion,
  reach: ReachQuestion,
  contact: ContactQuestion,
};

/** The fields of one page of the journey, as lib/intake/journey.ts asks for them. */
export function QuestionFields({ question, form }: { question: Question; form: QuestionForm }) {
  const Fields = QUESTION[question];
  return <Fields form={form} />;
}
