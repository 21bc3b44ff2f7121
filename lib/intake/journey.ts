import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { DETENTION_KINDS } from "#lib/detention/kinds.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { MOST_RIGHTS, RIGHTS } from "#lib/rights/rights.ts";
import {
  ABOUT_WHOM,
  AUTHORITIES,
  CONTACT_HOURS,
  COURT_STEPS,
  DISCLOSURES,
  type Disclosure,
  EARLIER_STEPS,
  EVIDENCE_ANSWERS,
  GREETINGS,
  GROUP_SIZES,
  IDENTITY_MODES,
  MANNERS,
  NOTICE_ANSWERS,
  REPRISALS,
  TYPED_KINDS,
} from "./choices.ts";
import type { Field, OptionList } from "./fields.ts";
import { ANSWER_LIMIT, WORDS_LIMIT } from "./free-text.ts";
import type { Question } from "./questions.ts";
import { type Answers, isChild, isGroup, isJoiner, isOpinion, kindOf, mayBeNamed, representsSomebody, saysName } from "./telling.ts";

/** One page as data: on which ways it is asked, and what it asks. Both are total. */
export type JourneyPage = { asked: (answers: Answers) => boolean; fields: (answers: Answers) => readonly Field[] };

/** Kinds of body as a child meets them: school, home, hospital, police; the rest of the list would only frighten. */
const CHILDS_BODIES = [
  "education_organisation",
  "social_care_organisation",
  "health_organisation",
  "police",
  "private_service_provider",
  "other",
  "not_known",
] as const;

const adult = (answers: Answers) => !isChild(answers);
/** Whoever joins a group complaint is not asked what the first person has told already. */
const tellsAll = (answers: Answers) => adult(answers) && !isJoiner(answers);
const kinds =
  (...asked: ReturnType<typeof kindOf>[]) =>
  (answers: Answers) =>
    tellsAll(answers) && asked.includes(kindOf(answers));

/** The journey. A page is defined here and nowhere else. */
export const JOURNEY: Record<Question, JourneyPage> = {
  danger: {
    asked: () => true,
    fields: () => [
      cards("danger", ["no", "yes"], { missing: "danger_missing" }),
      { type: "carried", name: "manner", options: MANNERS },
      { type: "carried", name: "topic" },
      { type: "carried", name: "joins" },
    ],
  },
  about: {
    asked: (answers) => answers.danger?.manner !== "child" && !isJoiner(answers),
    fields: () => [cards("about", ABOUT_WHOM, { missing: "about_missing" })],
  },
  device: {
    asked: tellsAll,
    fields: () => [{ type: "carried", name: "read", options: ["yes"] }],
  },
  kind: {
    asked: tellsAll,
    fields: () => [cards("kind", TYPED_KINDS, { missing: "kind_missing" })],
  },
  authority: {
    asked: (answers) => adult(answers) && representsSomebody(answers) && !isOpinion(answers),
    fields: () => [among("authority", AUTHORITIES, { missing: "authority_missing" }), line("represented"), line("organisation")],
  },
  group: {
    asked: (answers) => adult(answers) && isGroup(answers),
    fields: () => [among("groupSize", GROUP_SIZES), line("groupWho"), line("groupLine")],
  },
  reach: {
    asked: (answers) => adult(answers) && kindOf(answers) !== "signal",
    fields: () => [cards("identityMode", IDENTITY_MODES, { missing: "identity_mode_missing" })],
  },
  body: {
    asked: kinds("complaint", "concern", "signal"),
    fields: () => [cards("bodyKind", BODY_KINDS, { names: "bodies", missing: "body_kind_missing" })],
  },
  "body-name": {
    asked: (answers) => kinds("complaint", "concern", "signal")(answers) && answers.body?.bodyKind !== "not_known",
    fields: () => [
      { ...line("bodyName"), heading: true },
      { type: "listed", name: "bodyCode" },
      { type: "tick", name: "bodyNameUnknown" },
    ],
  },
  place: {
    asked: tellsAll,
    fields: (answers) => [
      list("region", REGION_CODES, { names: "regions", missing: "region_missing" }),
      ...(isOpinion(answers) ? [] : [line("place")]),
    ],
  },
  held: {
    asked: kinds("complaint", "concern", "signal"),
    fields: () => [cards("held", DETENTION_KINDS, { names: "detention", missing: "held_missing" }), line("heldName")],
  },
  time: {
    asked: kinds("complaint", "concern", "signal"),
    fields: () => [{ type: "day", name: "time", heading: true }, line("about")],
  },
  words: {
    asked: () => true,
    fields: (answers) => {
      const narrative = { ...words("narrative", WORDS_LIMIT), heading: true } as const;
      return isJoiner(answers) ? [narrative] : [{ ...narrative, missing: { none: "words_missing", tooLong: "words_too_long" } }];
    },
  },
  where: {
    asked: (answers) => isChild(answers) && !isJoiner(answers),
    fields: () => [
      among("bodyKind", CHILDS_BODIES, { missing: "body_kind_missing" }),
      list("region", REGION_CODES, { names: "regions", missing: "region_missing" }),
      line("place"),
    ],
  },
  rights: {
    asked: kinds("complaint", "signal"),
    fields: () => [{ type: "ticks", name: "rights", heading: true, options: RIGHTS, names: "rights", most: MOST_RIGHTS }],
  },
  effect: {
    asked: kinds("complaint"),
    fields: () => [
      { ...words("effect"), heading: true },
      { type: "tick", name: "preferToTalk" },
    ],
  },
  earlier: {
    asked: kinds("complaint"),
    fields: () => [among("earlier", EARLIER_STEPS), line("earlierWhom"), among("court", COURT_STEPS)],
  },
  wish: {
    asked: kinds("complaint", "concern", "signal"),
    fields: () => [{ ...words("wish"), heading: true }],
  },
  evidence: {
    asked: kinds("complaint", "concern", "signal"),
    fields: () => [cards("evidence", EVIDENCE_ANSWERS), words("evidenceNote")],
  },
  trusted: {
    asked: isChild,
    fields: () => [line("mayTalk"), line("mustNotTalk"), { type: "tick", name: "childrenCommissioner" }],
  },
  contact: {
    asked: (answers) => isChild(answers) || mayBeNamed(answers),
    fields: (answers) =>
      isChild(answers)
        ? [line("fullName"), line("phone", { input: "tel" })]
        : [line("fullName", { missing: "full_name_missing" }), line("address"), line("iin", { input: "figures" })],
  },
  safe: {
    asked: adult,
    fields: () => [
      line("phone", { input: "tel" }),
      among("hours", CONTACT_HOURS),
      among("greeting", GREETINGS),
      line("email", { input: "email" }),
      { type: "notice", name: "notice", options: NOTICE_ANSWERS },
      line("contactNote"),
    ],
  },
  consents: {
    asked: adult,
    fields: (answers) => [{ type: "ticks", name: "consents", heading: true, options: disclosuresFor(answers) }],
  },
  mask: {
    asked: (answers) => adult(answers) && !isOpinion(answers) && answers.consents?.["consents.body_facts"] === "yes",
    fields: () => [words("masks")],
  },
  reprisal: {
    asked: (answers) => adult(answers) && !isOpinion(answers),
    fields: () => [cards("reprisal", REPRISALS), words("reprisalNote")],
  },
};

/** The disclosures that can come up on this way: nobody is asked to agree to what cannot happen. */
export function disclosuresFor(answers: Answers): readonly Disclosure[] {
  const possible: Record<Disclosure, boolean> = {
    body_facts: !isOpinion(answers),
    body_name: !isOpinion(answers) && saysName(answers),
    other_body: !isOpinion(answers),
    experts: true,
    statistics: true,
  };
  return DISCLOSURES.filter((disclosure) => possible[disclosure]);
}

type More = { names?: OptionList; missing?: string };

/** A few answers, each a card; the page's question is their legend. */
function cards(name: string, options: readonly string[], more: More = {}) {
  return { type: "choice", look: "cards", heading: true, name, options, ...more } as const;
}

/** The same beside other fields, with a legend of its own. */
function among(name: string, options: readonly string[], more: More = {}) {
  return { type: "choice", look: "cards", name, options, ...more } as const;
}

/** One of a list too long for cards. */
function list(name: string, options: readonly string[], more: More = {}) {
  return { type: "choice", look: "list", name, options, ...more } as const;
}

function line(name: string, more: { input?: "tel" | "email" | "figures"; missing?: string } = {}) {
  return { type: "line", name, ...more } as const;
}

function words(name: string, limit = ANSWER_LIMIT) {
  return { type: "words", name, limit } as const;
}
