import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { answerPage, type Progress } from "#lib/intake/answer.ts";
import { IDENTITY_MODES, type IdentityMode, type Manner, TYPED_KINDS, type TypedKind } from "#lib/intake/choices.ts";
import { QUESTIONS } from "#lib/intake/questions.ts";
import type { Answers, Fields } from "#lib/intake/telling.ts";
import { aTelling, type Telling } from "./telling.ts";

/** One way through the form: the kind, who may know the name, how the questions are put, and what is answered. */
export type Way = { name: string; manner: Manner; telling: Telling };

const PLAIN = aTelling({ safe: {} });

/** Somebody who writes for another and lets the body know what happened, so that a word can be hidden from it. */
const FOR_ANOTHER: Telling = {
  about: { about: "defender" },
  authority: { authority: "consent_spoken" },
  consents: { "consents.body_facts": "yes" },
};
/** Somebody who writes for many and does not know whom it is about. */
const FOR_MANY: Telling = { about: { about: "group" }, body: { bodyKind: "not_known" } };

/** The ways to walk with a browser that runs scripts, and those to walk without: together they come to every page of every kind. */
export const WAYS: Record<"scripts" | "no scripts", readonly Way[]> = {
  scripts: [...adultWays(FOR_ANOTHER, "usual"), childsWay({ about: { about: "minor" } }, "usual")],
  "no scripts": [...adultWays(FOR_MANY, "easy"), childsWay({}, "child")],
};

/**
 * The ways to walk in one language. Not all of them unless asked: each way in one language with scripts and in another without,
 * so that each kind and each choice about the name meets all three.
 */
export function waysIn(locale: Locale, scripts: keyof typeof WAYS, all = false): readonly Way[] {
  const shift = scripts === "scripts" ? 0 : 1;
  return WAYS[scripts].filter(
    (_, index) => all || LOCALES[(index + Math.floor(index / LOCALES.length) + shift) % LOCALES.length] === locale,
  );
}

/** Every kind with every choice about the name, asked in one manner. A signal offers no choice. */
function adultWays(changes: Telling, manner: Manner): Way[] {
  return TYPED_KINDS.flatMap((kind) =>
    (kind === "signal" ? (["anonymous"] as const) : IDENTITY_MODES).map((identityMode) => adultWay(kind, identityMode, changes, manner)),
  );
}

function adultWay(kind: TypedKind, identityMode: IdentityMode, changes: Telling, manner: Manner): Way {
  return {
    name: `${kind}, ${identityMode}, ${manner}`,
    manner,
    telling: { ...PLAIN, kind: { kind }, reach: { identityMode }, ...changes },
  };
}

function childsWay(changes: Telling, manner: Manner): Way {
  const where = { bodyKind: "education_organisation", region: "KZ-10" };
  return { name: `a child, ${manner}`, manner, telling: { ...PLAIN, where, ...changes } };
}

/** What the form holds after a way was walked to its end. */
export function answersOf({ manner, telling }: Way): Answers {
  const start: Progress = { answers: {}, attempts: {} };
  const walked = QUESTIONS.reduce<Progress>((progress, question) => {
    const typed = Object.fromEntries(
      Object.entries(telling[question] ?? {}).filter((entry): entry is [string, string] => entry[1] !== null),
    );
    const carried: Fields = question === "danger" ? { manner } : question === "device" ? { read: "yes" } : {};
    return answerPage(progress, question, { ...typed, ...carried });
  }, start);
  return walked.answers;
}
