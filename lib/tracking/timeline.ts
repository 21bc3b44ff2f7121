import type { FollowedCase } from "./queries.ts";
import { isEnded, isWaiting } from "./waiting.ts";

/** Something that happened, by its day, and the message or the questions that came with it. */
export type PastEntry = { type: string; on: string; finding?: string; messageId?: string; requestId?: string };

/** What comes next, with its day; null where no rule sets one. */
export type NextEntry = { type: "answer" | "decide" | "review" | "resume" | "open"; on: string | null };

/** Whose message comes with a step. A decision is told by a message that is no step of its own. */
const TOLD_BY: Record<string, "office" | "complainant"> = {
  "message.from_office": "office",
  "message.from_complainant": "complainant",
  "case.admissibility_decided": "office",
  "case.closed": "office",
  "outcome_review.decided": "office",
  "erasure.answered": "office",
};

type Told = Pick<FollowedCase, "steps" | "messages" | "requests">;

/**
 * What happened, oldest first: every step with the message that told of it, and every message, once. A message that belongs to
 * none of the steps of its day stands at the end of that day.
 */
export function pastEntries({ steps, messages, requests }: Told): PastEntry[] {
  const untold = [...messages];
  const unasked = [...requests];
  const told = steps.map((step): PastEntry => {
    const messageId = takeFirst(untold, ({ author, sentOn }) => author === TOLD_BY[step.type] && sentOn === step.on)?.id;
    const requestId = step.type === "information.requested" ? takeFirst(unasked, ({ askedOn }) => askedOn === step.on)?.id : undefined;
    return { ...step, ...(messageId && { messageId }), ...(requestId && { requestId }) };
  });
  const alone = untold.map(({ id, author, sentOn }): PastEntry => ({ type: `message.from_${author}`, on: sentOn, messageId: id }));
  // Sorting keeps the order within a day: steps as they were taken, then the messages of no step.
  return [...told, ...alone].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

type Stand = Pick<FollowedCase, "status" | "decideBy" | "requests" | "withdrawal" | "reviews">;

/** What comes next, the earliest day first; what has no day comes last. Nothing where the case has ended and nothing is asked. */
export function nextEntries(followed: Stand): NextEntry[] {
  const { decideBy, requests, withdrawal, reviews } = followed;
  const isOpen = !isEnded(followed);
  const review = reviews.find(({ reviewedOn }) => reviewedOn === null);
  const entries: NextEntry[] = [
    ...(isOpen ? requests.filter(({ answeredOn }) => !answeredOn).map(({ dueOn }) => ({ type: "answer" as const, on: dueOn })) : []),
    ...(isWaiting(followed) ? [{ type: "decide" as const, on: decideBy }] : []),
    ...(isOpen && !decideBy ? [{ type: "open" as const, on: null }] : []),
    ...(review ? [{ type: "review" as const, on: review.answerBy }] : []),
    ...(withdrawal ? [{ type: "resume" as const, on: withdrawal.resumeUntil }] : []),
  ];
  return entries.sort((one, other) => (one.on ?? "9999").localeCompare(other.on ?? "9999"));
}

function takeFirst<Item>(items: Item[], fits: (item: Item) => boolean): Item | undefined {
  const index = items.findIndex(fits);
  return index === -1 ? undefined : items.splice(index, 1)[0];
}
