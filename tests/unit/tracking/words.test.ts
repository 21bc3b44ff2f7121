import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { FeedbackWish } from "#app/[locale]/(citizen)/track/case/[wish]/feedback-wish.tsx";
import { WISHES_ON_PAGES } from "#app/[locale]/(citizen)/track/case/[wish]/wishes.tsx";
import { AskedQuestions } from "#components/tracking/asked-questions.tsx";
import { CaseDates } from "#components/tracking/case-dates.tsx";
import { CaseStatus } from "#components/tracking/case-status.tsx";
import { Course } from "#components/tracking/course.tsx";
import { UpgradeOffer } from "#components/tracking/upgrade-offer.tsx";
import { WishDone } from "#components/tracking/wish-done.tsx";
import { WishLinks } from "#components/tracking/wish-links.tsx";
import { LOCALES } from "#lib/i18n/locales.ts";
import type { FollowedCase } from "#lib/tracking/queries.ts";
import { WISHES } from "#lib/wishes/offers.ts";
import { rendered } from "#tests/support/rendered.ts";

const QUESTION = "Бұл қай күні болды?";
const REQUEST = {
  id: "1",
  number: 1,
  askedOn: "2026-11-20",
  dueOn: "2026-12-01",
  answeredOn: null,
  questions: [QUESTION, QUESTION],
  answers: null,
};
const step = (type: string, finding?: string) => ({ type, on: "2026-11-20", ...(finding && { finding }) });

/** A case to which everything has happened that a complainant can come to read of. */
const CASE: FollowedCase = {
  number: "2026-123456",
  kind: "complaint",
  status: "accepted",
  outcome: null,
  receivedOn: "2026-11-02",
  registeredOn: "2026-11-02",
  upgradedOn: "2026-11-03",
  upgradeRegisteredOn: "2026-11-03",
  countedFrom: "2026-11-20",
  decideBy: "2026-12-14",
  decideByRule: "consideration/2",
  nameless: false,
  nameKept: true,
  messages: [{ id: "m", author: "office", sentOn: "2026-11-20", text: "Сәлеметсіз бе" }],
  steps: [
    ...["submission.lodged", "submission.upgraded", "submission.named_openly", "submission.withdrawn", "submission.resumed"].map((type) =>
      step(type),
    ),
    ...["contact.changed", "case.assigned", "case.closed", "message.from_office", "message.from_complainant"].map((type) => step(type)),
    ...["information.requested", "information.given", "outcome_review.asked", "outcome_review.taken"].map((type) => step(type)),
    ...["accept", "decline"].map((finding) => step("case.admissibility_decided", finding)),
    ...["confirmed", "changed"].map((finding) => step("outcome_review.decided", finding)),
    ...["erasure.asked", "erasure.answered"].map((type) => step(type)),
  ],
  requests: [REQUEST],
  withdrawal: { withdrawnOn: "2026-11-20", resumeUntil: "2026-12-20" },
  reviews: [
    {
      id: "r",
      outcomeOf: "closed",
      askedOn: "2026-11-20",
      answerBy: "2026-12-11",
      reviewedOn: null,
      finding: null,
      outcome: null,
      reason: "",
    },
  ],
  erasureAskedOn: "2026-11-20",
};
const wishProps = { number: CASE.number, followed: CASE, values: {}, errors: new Map(), done: false };

describe.each(LOCALES)("the complainant's own view in %s", (locale) => {
  it("tells every step in a sentence, and what comes next with its day", async () => {
    const html = await rendered(createElement(Course, { locale, followed: CASE }));
    expect(html.match(/<li/g)).toHaveLength(CASE.steps.length + 4);
    expect(html).toContain('"2026-12-14"');
    expect(html).toContain('href="#m-m"');
    expect(html).toContain('href="#q-1"');
    expect(html).not.toMatch(/follow\.|undefined/);
  });

  it("says for a signal that no day is set", async () => {
    const followed = { ...CASE, kind: "signal" as const, decideBy: null, decideByRule: null };
    expect(await rendered(createElement(Course, { locale, followed }))).not.toContain("2026-12-14");
    expect(await rendered(createElement(CaseDates, { locale, followed, explanation: null }))).not.toContain("undefined");
  });

  it.each(["registered", "under_review", "accepted", "declined", "closed", "withdrawn"])(
    "says where a case that is %s stands",
    async (status) => {
      expect(await rendered(createElement(CaseStatus, { locale, followed: { ...CASE, status } }))).toContain(CASE.number);
    },
  );

  it("shows questions that wait, are late, were answered, and came to nothing", async () => {
    const shown = (request: object, late: boolean, form?: string) =>
      rendered(createElement(AskedQuestions, { locale, request: { ...REQUEST, ...request }, late }, form));
    expect(await shown({}, false, "form")).toContain("form");
    expect(await shown({}, true, "form")).not.toBe(await shown({}, false, "form"));
    expect(await shown({ answeredOn: "2026-11-21", answers: ["Кеше.", ""] }, false)).toContain("Кеше.");
    expect(await shown({}, true)).toContain(QUESTION);
  });

  it.each(Object.entries(WISHES_ON_PAGES))("has a page for the wish %s, with a form for this case", async (_wish, Wish) => {
    const html = await rendered(createElement(Wish, { ...wishProps, locale }));
    expect(html).toContain("<h1");
    expect(html).toContain(`value="${CASE.number}"`);
    expect(await rendered(createElement(Wish, { ...wishProps, locale, number: null })), "without knowing the case").not.toContain("<form");
  });

  it("offers every wish, and tells what became of it only while it is so", async () => {
    const links = await rendered(createElement(WishLinks, { locale, wishes: WISHES }));
    expect(links.match(/href=/g)).toHaveLength(WISHES.length);
    for (const done of ["answer", "answered", "withdraw", "resume", "review", "contact", "openly", "erasure", "late"])
      expect(await rendered(createElement(WishDone, { locale, done, followed: CASE })), done).toContain("status");
    const late = await rendered(createElement(WishDone, { locale, done: "late", followed: CASE }));
    expect(await rendered(createElement(WishDone, { locale, done: "withdraw", followed: { ...CASE, withdrawal: null } }))).toBe(late);
    expect(await rendered(createElement(WishDone, { locale, done: "nonsense", followed: CASE }))).toBe("");
    expect(await rendered(createElement(FeedbackWish, { ...wishProps, locale, done: true }))).not.toContain("<form");
  });

  it("offers a name otherwise for a signal than for a concern", async () => {
    const offer = (kind: FollowedCase["kind"]) => rendered(createElement(UpgradeOffer, { locale, kind }));
    expect(await offer("signal")).not.toBe(await offer("concern"));
  });
});
