import { DETENTION_KINDS } from "#lib/detention/kinds.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import { DISCLOSURES } from "./choices.ts";
import { ticked } from "./fields.ts";
import { prune } from "./prune.ts";
import { type Content, type Identity, type Submission, submissionSchema } from "./submission.ts";
import { type Answers, aboutWhom, type Fields, identityModeOf, isOpinion, kindOf, mannerOf } from "./telling.ts";
import { firstOpenStop } from "./way.ts";

/**
 * The finished journey as a submission, in the language it was sent in.
 * @throws DomainError journey_not_finished when a question is still open
 */
export function toSubmission(given: Answers, language: Locale): Submission {
  if (firstOpenStop(given) !== "check") throw new DomainError("journey_not_finished");
  return submissionOf(given, language);
}

/** The same of a journey that is known to be finished. */
export function submissionOf(given: Answers, language: Locale): Submission {
  const answers = prune(given);
  const { danger, body, where, place, held, rights, reprisal, consents } = answers;
  return submissionSchema.parse({
    kind: kindOf(answers),
    language,
    manner: mannerOf(answers),
    aboutWhom: aboutWhom(answers),
    identityMode: identityModeOf(answers),
    joins: danger?.joins,
    regionCode: place?.region ?? where?.region,
    bodyKind: body?.bodyKind ?? where?.bodyKind ?? "not_known",
    heldIn: held?.held ?? DETENTION_KINDS[0],
    rights: ticked({ name: "rights", options: RIGHTS }, rights),
    inDanger: danger?.danger === "yes",
    reprisal: reprisal?.reprisal ?? "rather_not_say",
    consents: ticked({ name: "consents", options: DISCLOSURES }, consents),
    identity: identityOf(answers),
    content: contentOf(answers),
  });
}

function identityOf({ contact, safe, authority }: Answers): Record<keyof Identity, unknown> {
  return {
    fullName: contact?.fullName,
    address: contact?.address,
    iin: contact?.iin,
    phone: safe?.phone ?? contact?.phone,
    email: safe?.email,
    hours: safe?.hours,
    greeting: safe?.greeting,
    contactNote: safe?.contactNote,
    represented: authority?.represented,
    organisation: authority?.organisation,
  };
}

function contentOf(answers: Answers): Record<Exclude<keyof Content, "views" | "couponSalt" | "files">, unknown> {
  const {
    "body-name": bodyName,
    place,
    where,
    held,
    time,
    words,
    effect,
    authority,
    group,
    earlier,
    wish,
    evidence,
    trusted,
    mask,
  } = answers;
  return {
    bodyName: bodyName?.bodyName,
    bodyCode: bodyName?.bodyCode,
    place: place?.place ?? where?.place,
    heldName: held?.heldName,
    when: time && whenOf(time),
    narrative: words?.narrative ?? "",
    topic: isOpinion(answers) ? answers.danger?.topic : undefined,
    effect: effect?.effect,
    preferToTalk: effect?.preferToTalk === "yes" || undefined,
    authority: authority?.authority,
    group: group && { size: group.groupSize, who: group.groupWho, line: group.groupLine },
    earlier: earlier && { step: earlier.earlier, whom: earlier.earlierWhom, court: earlier.court },
    wish: wish?.wish,
    evidence: evidence && { answer: evidence.evidence, note: evidence.evidenceNote },
    trusted: trusted && { ...trusted, childrenCommissioner: trusted.childrenCommissioner === "yes" },
    reprisalNote: answers.reprisal?.reprisalNote,
    masks: mask?.masks,
  };
}

function whenOf(time: Fields) {
  const when = {
    day: numberOf(time["time.day"]),
    month: numberOf(time["time.month"]),
    year: numberOf(time["time.year"]),
    about: time.about,
  };
  return Object.values(when).some((part) => part !== undefined) ? when : undefined;
}

function numberOf(figures: string | undefined): number | undefined {
  return figures ? Number(figures) : undefined;
}
