import { IDENTITY_MODES, TYPED_KINDS } from "#lib/intake/choices.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { Filling } from "./form.ts";

/** What a person answers on each page of the form, by the page's name. A page that is not here is left as it stands. */
export type Telling = Partial<Record<Question, Filling>>;

export const KINDS = TYPED_KINDS;
export const MODES = IDENTITY_MODES;

const WHOLE = {
  danger: { danger: "no" },
  about: { about: "self" },
  kind: { kind: "complaint" },
  reach: { identityMode: "named" },
  body: { bodyKind: "prosecutor" },
  "body-name": { bodyName: "Өзен ауданының прокуратурасы" },
  place: { region: "KZ-61", place: "Өзен ауылы" },
  held: { held: "none" },
  time: { "time.day": "3", "time.month": "11", "time.year": "2026", about: "" },
  words: { narrative: "Арызымды үш ай бойы қарамады.\nЖауап бермейді." },
  contact: { fullName: "Бағдагүл Ерсінқызы Тоқтар", address: "Өзен ауылы, Қайың көшесі 4", iin: "" },
  safe: { phone: "+7 701 555 01 02", email: "bagdagul@example.kz" },
  consents: { "consents.experts": "yes" },
} satisfies Telling;

/** A whole complaint in Kazakh by a named person, all of it made up, with some pages answered otherwise. */
export function aTelling(changes: Telling = {}): Telling {
  return { ...WHOLE, ...changes };
}

/** The same without a name: what the page of contacts then asks. */
export const NO_NAME = { reach: { identityMode: "anonymous" }, safe: { phone: "", email: "" } } satisfies Telling;

/** Of what somebody would answer, the fields that this page asks. */
export function fitting(filling: Filling = {}, names: readonly string[]): Filling {
  return Object.fromEntries(Object.entries(filling).filter(([name]) => names.includes(name)));
}
