import fc from "fast-check";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import type { Answers, Fields, Question } from "#lib/intake/journey.ts";
import { IDENTITY_MODES, TYPED_KINDS } from "#lib/intake/submission.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";

const line = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ""));
const said = line.map((text) => `x${text}`);

/** Forms as a person can post them: each passes its page. */
export const PASSING: Record<Question, fc.Arbitrary<Fields>> = {
  kind: fc.record({ kind: fc.constantFrom(...TYPED_KINDS) }),
  body: fc.record({ bodyKind: fc.oneof(fc.constantFrom(...BODY_KINDS), fc.constant("not_known")) }),
  "body-name": fc.oneof(fc.record({ bodyName: said }), fc.constant({ bodyName: "", bodyNameUnknown: "yes" })),
  place: fc.record({ region: fc.constantFrom(...REGION_CODES), place: line }),
  time: fc.constantFrom<Fields>(
    {},
    { "time.year": "2025" },
    { "time.day": "3", "time.month": "11", "time.year": "2026" },
    { about: "қыста" },
  ),
  words: fc.record({ narrative: said }),
  reach: fc.record({ identityMode: fc.constantFrom(...IDENTITY_MODES) }),
  contact: fc.record({
    fullName: said,
    address: line,
    phone: fc.constantFrom("", "+7 701 000 00 17"),
    email: fc.constantFrom("", "a@example.kz"),
    iin: fc.constantFrom("", "900514399804", "1"),
  }),
};

/** Forms that no page of ours can have sent. */
export const STRANGE: fc.Arbitrary<Fields> = fc.dictionary(
  fc.constantFrom("kind", "bodyKind", "narrative", "fullName", "time.day", "region", "identityMode", "email", "__proto__", "x"),
  fc.string({ unit: "binary", maxLength: 20 }),
);

/** A named complaint with every question answered. */
export const WHOLE: Answers = {
  kind: { kind: "complaint" },
  body: { bodyKind: "police" },
  "body-name": { bodyName: "Үйеңкі аудандық полиция бөлімі" },
  place: { region: "KZ-75", place: "Үйеңкі көшесі" },
  time: { "time.day": "3", "time.month": "11", "time.year": "2026" },
  words: { narrative: "Мені он төрт сағат ұстады." },
  reach: { identityMode: "named" },
  contact: { fullName: "Қуаныш Мәлік", address: "Алматы", phone: "+77010000017", email: "k@example.kz", iin: "900514399804" },
};
