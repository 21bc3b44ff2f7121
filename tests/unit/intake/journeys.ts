import fc from "fast-check";
import { type Field, namesOf } from "#lib/intake/fields.ts";
import type { Question } from "#lib/intake/questions.ts";
import type { Answers, Fields } from "#lib/intake/telling.ts";
import type { ViewWords } from "#lib/intake/views.ts";
import { fieldsOf } from "#lib/intake/way.ts";

const line = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ""));
const said = line.map((text) => `x${text}`);

/** Forms as a person can post them for a page: each passes it. Made from the page's own description. */
export function passing(question: Question, answers: Answers): fc.Arbitrary<Fields> {
  const parts = fieldsOf(question, answers).map(valuesOf);
  return fc.tuple(...parts).map((given) => Object.assign({}, ...given, question === "body-name" ? { bodyNameUnknown: "yes" } : {}));
}

function valuesOf(field: Field): fc.Arbitrary<Fields> {
  const one = (value: fc.Arbitrary<string>) => value.map((text): Fields => (text === "" ? {} : { [field.name]: text }));
  switch (field.type) {
    case "choice":
      return one(fc.constantFrom(...field.options, ...(field.missing ? [] : [""])));
    case "notice":
      return fc.constantFrom<Fields>(
        {},
        { notice: "no_notice" },
        { notice: "by_email", email: "a@example.kz" },
        { notice: "by_sms", phone: "+7 701 000 00 17" },
      );
    case "carried":
      return one(fc.constantFrom(...(field.options ?? ["a-topic"]), ""));
    case "ticks":
      return fc
        .subarray([...field.options], { maxLength: Math.min(field.most ?? field.options.length, field.options.length) })
        .map((ticked) => Object.fromEntries(ticked.map((option) => [`${field.name}.${option}`, "yes"])));
    case "tick":
      return one(fc.constantFrom("yes", ""));
    case "line":
      if (field.input === "tel") return one(fc.constantFrom("", "+7 701 000 00 17"));
      if (field.input === "email") return one(fc.constantFrom("", "a@example.kz"));
      return one(field.missing ? said : line);
    case "words":
      return one(field.missing ? said : line);
    case "day":
      return fc.constantFrom<Fields>({}, { "time.year": "2025" }, { "time.day": "3", "time.month": "11", "time.year": "2026" });
    case "listed":
      return one(fc.constantFrom("", "no-such-body"));
  }
}

/** Forms that no page of ours can have sent. */
export const STRANGE: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom(
    "kind",
    "bodyKind",
    "narrative",
    "fullName",
    "time.day",
    "region",
    "identityMode",
    "email",
    "consents.experts",
    "__proto__",
    "x",
  ),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** Whether a form names every field that a page asks: for finding fields that nothing fills. */
export function namesAsked(question: Question, answers: Answers): string[] {
  return fieldsOf(question, answers).flatMap(namesOf);
}

/** A named complaint about oneself with every question answered. */
export const WHOLE: Answers = {
  danger: { danger: "no" },
  about: { about: "self" },
  device: { read: "yes" },
  kind: { kind: "complaint" },
  reach: { identityMode: "named" },
  body: { bodyKind: "police" },
  "body-name": { bodyName: "Үйеңкі аудандық полиция бөлімі" },
  place: { region: "KZ-75", place: "Үйеңкі көшесі" },
  held: { held: "police_custody" },
  time: { "time.day": "3", "time.month": "11", "time.year": "2026" },
  words: { narrative: "Мені он төрт сағат ұстады." },
  rights: { "rights.liberty_and_security": "yes" },
  effect: { effect: "Ұйықтай алмаймын." },
  earlier: { earlier: "waiting", earlierWhom: "прокуратура", court: "no_court" },
  wish: { wish: "Кешірім сұрасын." },
  evidence: { evidence: "have", evidenceNote: "дәрігердің анықтамасы" },
  contact: { fullName: "Қуаныш Мәлік", address: "Алматы", iin: "900514399804" },
  safe: { phone: "+77010000017", email: "k@example.kz", hours: "evening", greeting: "ask_for_me_only" },
  consents: { "consents.body_facts": "yes", "consents.experts": "yes" },
  mask: { masks: "он төрт" },
  reprisal: { reprisal: "afraid" },
};

const echo = (code: string) => code;
/** Words that are their own keys: what a view is made of stays visible in it. */
export const VIEW_WORDS: ViewWords = {
  text: echo,
  kinds: echo,
  bodies: echo,
  regions: echo,
  detention: echo,
  regionGroups: echo,
  day: ({ day, month, year }) => `${day}.${month}.${year}`,
};
