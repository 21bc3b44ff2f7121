import { squareCode } from "./square-code.ts";
import { typeset } from "./typeset.ts";

/** A square to tick and what it means. */
export type FormOption = { code: string; label: string; hint?: string; note?: string };

/** What every field may have: its own label where the question is not it, a hint, and when to leave it out. */
type Common = { name: string; label?: string; hint?: string; note?: string };

/**
 * One thing to fill in. `yes` is the word beside each square of a list of consents. `room` is how much a person may want to
 * write: a line or two, some lines, or most of a page.
 */
export type FormField = Common &
  (
    | { type: "choice" | "ticks"; options: FormOption[]; yes?: string }
    | { type: "tick" }
    | { type: "line"; short: boolean }
    | { type: "words"; room: "few" | "some" | "much"; more?: string }
    | { type: "day"; parts: { day: string; month: string; year: string } }
  );

/** One question with all it says. `variants`: the same question as it is put when something else was answered. */
export type FormQuestion = {
  code: string;
  number: number;
  question: string;
  variants: string[];
  notes: string[];
  hints: string[];
  fields: FormField[];
  after: string[];
};

/** A number to call; `note` when it is not confirmed. */
export type FormNumber = { number: string; name: string; note?: string };

/** A part of the form that is read and not filled in. */
export type FormPart = { title: string; points: string[] };

/** Everything the printed form asks and says of itself, finished in the reader's language. Its version is made of this. */
export type FormWords = {
  language: string;
  look: "normal" | "large" | "easy";
  title: string;
  author: string;
  heading: string;
  lead: string[];
  fill: FormPart;
  send: FormPart;
  addressTerm: string;
  ask: string;
  next: FormPart;
  questions: FormQuestion[];
  sign: {
    title: string;
    notes: string[];
    text: string;
    date: string;
    parts: { day: string; month: string; year: string };
    signature: string;
  };
  careful: FormPart & { after: string };
};

/** What the form quotes from rules that change by themselves; no part of its version. */
export type FormRules = {
  /** Whom to call in danger, printed with the question that has this code; in plain words where no numbers could be read. */
  danger: { question: string; numbers: FormNumber[]; plain: string };
  /** The office's own number. */
  office: FormNumber[];
  /** How long a complaint may take, as a sentence. */
  period: string | null;
};

// More sheets than the longest form has: the number of a page is known only once it is set.
const MOST_PAGES = 48;

/**
 * The form for those who write by hand. Each page carries its mark and its own number, in letters and as a square code, so
 * that a sheet that was lost from the others still says where it belongs.
 */
export async function formPdf(words: FormWords, rules: FormRules, mark: string): Promise<Uint8Array<ArrayBuffer>> {
  const pages = Array.from({ length: MOST_PAGES }, (_, index) => index + 1);
  const squareCodes = await Promise.all(pages.map((page) => squareCode(`${mark} ${page}`)));
  return typeset("form", { ...words, rules, mark, squareCodes });
}
