import type { Verdict } from "./verdicts.ts";

/** A question of the pre-check; its words are messages (`precheck.json`). */
export type Question = "danger" | "country" | "about" | "court" | "employer" | "company" | "person" | "violence" | "child" | "urgent";

/** An answer by the key of its words, and where it leads: to another question or to a verdict. */
export type Answer = { answer: string; ask?: Question; verdict?: Verdict };

export const FIRST_QUESTION: Question = "danger";
export const MOST_QUESTIONS = 6;

/**
 * The pre-check as data: danger first, then whose act it was, then what only matters if it was the state's. An answer that
 * leaves a doubt leads to "we can": who is not sure shall write to us.
 */
export const QUESTIONS: Record<Question, readonly Answer[]> = {
  danger: [
    { answer: "yes", verdict: "emergency" },
    { answer: "no", ask: "country" },
  ],
  country: [
    { answer: "kazakhstan", ask: "about" },
    { answer: "abroad_ours", ask: "about" },
    { answer: "other_state", verdict: "other_state" },
  ],
  about: [
    { answer: "public_body", ask: "violence" },
    { answer: "closed_place", ask: "violence" },
    { answer: "court", ask: "court" },
    { answer: "employer", ask: "employer" },
    { answer: "company", ask: "company" },
    { answer: "person", ask: "person" },
    { answer: "not_known", ask: "violence" },
  ],
  court: [
    { answer: "decision", verdict: "court_decision" },
    { answer: "conduct", ask: "urgent" },
    { answer: "not_enforced", ask: "urgent" },
  ],
  employer: [
    { answer: "private", verdict: "employer" },
    { answer: "public", ask: "urgent" },
    { answer: "held", verdict: "we_can_urgent" },
  ],
  company: [
    { answer: "public_service", ask: "child" },
    { answer: "bought", verdict: "consumer" },
    { answer: "own_business", verdict: "business" },
  ],
  person: [
    { answer: "hurts_me", verdict: "family_violence" },
    { answer: "child", verdict: "child" },
    { answer: "dispute", verdict: "private_dispute" },
    { answer: "police_do_nothing", ask: "urgent" },
  ],
  violence: [
    { answer: "yes", verdict: "torture" },
    { answer: "no", ask: "child" },
  ],
  child: [
    { answer: "yes", verdict: "child" },
    { answer: "no", ask: "urgent" },
  ],
  urgent: [
    { answer: "yes", verdict: "we_can_urgent" },
    { answer: "no", verdict: "we_can" },
  ],
};
