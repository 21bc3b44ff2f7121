import { Temporal } from "temporal-polyfill";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { isUpgradable } from "#lib/tracking/upgrade.ts";
import { isEnded } from "#lib/tracking/waiting.ts";

/** What a complainant can do with their case besides writing to us. */
export const WISHES = ["review", "feedback", "resume", "name", "name_openly", "contact", "withdraw", "erasure"] as const;
export type Wish = (typeof WISHES)[number];

/**
 * For how many days a withdrawal can be taken back. No source sets a period: it is ours, long enough to get away from whoever
 * made somebody withdraw, and short enough to know that a case is over.
 */
export const DAYS_TO_RESUME = 30;

/** The last day on which a withdrawal of this day can be taken back. */
export function resumeUntil(withdrawnOn: Temporal.PlainDate): Temporal.PlainDate {
  return withdrawnOn.add({ days: DAYS_TO_RESUME });
}

type Stand = Pick<FollowedCase, "status" | "nameless" | "nameKept" | "upgradedOn" | "withdrawal" | "reviews" | "erasureAskedOn">;

const OFFERED: Record<Wish, (followed: Stand, today: Temporal.PlainDate) => boolean> = {
  review: ({ status, reviews }) => isOfficesEnd(status) && !reviews.some(({ outcomeOf }) => outcomeOf === status),
  feedback: ({ status }) => isOfficesEnd(status),
  resume: ({ withdrawal }, today) => withdrawal !== null && Temporal.PlainDate.compare(today, withdrawal.resumeUntil) <= 0,
  name: isUpgradable,
  name_openly: (followed) => followed.nameKept && !isEnded(followed),
  contact: () => true,
  withdraw: (followed) => !isEnded(followed),
  erasure: ({ erasureAskedOn }) => erasureAskedOn === null,
};

/** What is open to a complainant as their case stands. The database decides again, under lock. */
export function offeredWishes(followed: Stand, today: Temporal.PlainDate): Wish[] {
  return WISHES.filter((wish) => OFFERED[wish](followed, today));
}

// A withdrawal is the complainant's own end: there is nothing in it to look at again.
function isOfficesEnd(status: string): boolean {
  return status === "declined" || status === "closed";
}
