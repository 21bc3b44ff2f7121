import { z } from "zod";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { dateProblem } from "./date-parts.ts";
import { optionalLine, requiredLine, WORDS_LIMIT, words } from "./free-text.ts";
import { IDENTITY_MODES, TYPED_KINDS } from "./submission.ts";

/*
 * What each page of the journey asks, as its form posts it. Answers are kept in this same form, so that a page shows again
 * what was typed, and parsing an answer twice changes nothing. Messages are codes: keys of errors.json.
 */

export const kindShape = z.object({ kind: z.enum(TYPED_KINDS, "kind_missing") });

export const bodyShape = z.object({ bodyKind: z.enum(BODY_KINDS, "body_kind_missing") });

/** "I do not know" is an answer; an empty page is not. */
export const bodyNameShape = z
  .object({ bodyName: optionalLine(), bodyNameUnknown: z.enum(["yes", ""]).default("").catch("") })
  .refine(({ bodyName, bodyNameUnknown }) => bodyName !== "" || bodyNameUnknown === "yes", {
    error: "body_name_missing",
    path: ["bodyName"],
  });

export const placeShape = z.object({ region: z.enum(REGION_CODES, "region_missing"), place: optionalLine() });

/** Every part is optional: people remember a season, a year, nothing. What is given must be a day of the calendar. */
export const timeShape = z
  .object({ "time.day": digits(), "time.month": digits(), "time.year": digits(), about: optionalLine() })
  .superRefine((time, context) => {
    const problem = dateProblem({ day: time["time.day"], month: time["time.month"], year: time["time.year"] });
    if (problem) context.addIssue({ code: "custom", message: problem.code, path: [`time.${problem.part}`] });
  });

export const wordsShape = z.object({ narrative: words(WORDS_LIMIT, { missing: "words_missing", tooLong: "words_too_long" }) });

export const reachShape = z.object({ identityMode: z.enum(IDENTITY_MODES, "identity_mode_missing") });

const phone = optionalLine().refine((line) => line === "" || (line.match(/\d/g) ?? []).length >= 5, "phone_wrong");
const email = optionalLine().refine((line) => line === "" || /^\S+@\S+\.\S+$/.test(line), "email_incomplete");

/** Who writes and how to reach them. The identification number is never checked here: a wrong digit only earns a hint. */
export const namedContactShape = z.object({
  fullName: requiredLine("full_name_missing"),
  address: optionalLine(),
  phone,
  email,
  iin: optionalLine(),
});

/** Without a name there is no question that could bring one back. */
export const anonymousContactShape = z.object({ phone, email });

/** Figures as people type them: spaces around, nothing at all. */
function digits() {
  return z
    .string()
    .default("")
    .transform((typed) => typed.trim());
}
