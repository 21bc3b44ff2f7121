import type { Filling } from "./form.ts";

/** What a person answers on each page of the form, by the page's name. Pages that the journey leaves out are not asked. */
export type Telling = Record<"kind" | "body" | "body-name" | "place" | "time" | "words" | "reach" | "contact", Filling>;

export const KINDS = ["complaint", "concern", "opinion"] as const;
export const MODES = ["named", "confidential", "anonymous"] as const;

const WHOLE: Telling = {
  kind: { kind: "complaint" },
  body: { bodyKind: "prosecutor" },
  "body-name": { bodyName: "Өзен ауданының прокуратурасы" },
  place: { region: "KZ-61", place: "Өзен ауылы" },
  time: { "time.day": "3", "time.month": "11", "time.year": "2026", about: "" },
  words: { narrative: "Арызымды үш ай бойы қарамады.\nЖауап бермейді." },
  reach: { identityMode: "named" },
  contact: {
    fullName: "Бағдагүл Ерсінқызы Тоқтар",
    address: "Өзен ауылы, Қайың көшесі 4",
    phone: "+7 701 555 01 02",
    email: "bagdagul@example.kz",
    iin: "",
  },
};

/** A whole complaint in Kazakh by a named person, all of it made up, with some pages answered otherwise. */
export function aTelling(changes: Partial<Telling> = {}): Telling {
  return { ...WHOLE, ...changes };
}

/** The same without a name: what the page of contacts then asks. */
export const NO_NAME: Pick<Telling, "reach" | "contact"> = { reach: { identityMode: "anonymous" }, contact: { phone: "", email: "" } };
