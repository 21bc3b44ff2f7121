import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Answers, type Fields, firstOpenStop } from "./journey.ts";
import { prune } from "./prune.ts";
import { type Submission, submissionSchema } from "./submission.ts";

/**
 * The finished journey as a submission, in the language it was sent in.
 * @throws DomainError journey_not_finished when a question is still open
 */
export function toSubmission(answers: Answers, language: Locale): Submission {
  if (firstOpenStop(answers) !== "check") throw new DomainError("journey_not_finished");
  const { kind, body, "body-name": bodyName, place, time, words, reach, contact = {} } = prune(answers);
  return submissionSchema.parse({
    kind: kind?.kind,
    language,
    identityMode: reach?.identityMode,
    regionCode: place?.region,
    bodyKind: body?.bodyKind,
    identity: contact,
    content: { bodyName: bodyName?.bodyName, place: place?.place, when: time && whenOf(time), narrative: words?.narrative },
  });
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
