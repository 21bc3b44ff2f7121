import type { CaseEvent } from "#lib/audit/events.ts";
import type { OpenedCase } from "#lib/cases/queries.ts";
import type { Words } from "./words.ts";

type Entry = OpenedCase["timeline"][number];

/** Who acts in an event that has no account: the complainant, one who joined them, one of our programs, or the experts through it. */
const DOER_WITHOUT_ACCOUNT: Record<CaseEvent["type"], "complainant" | "joiner" | "platform" | "experts"> = {
  "submission.lodged": "complainant",
  "submission.joined": "joiner",
  "submission.left_group": "complainant",
  "invitation.closed": "complainant",
  "submission.upgraded": "complainant",
  "submission.named_openly": "complainant",
  "submission.withdrawn": "complainant",
  "submission.resumed": "complainant",
  "contact.changed": "complainant",
  "information.requested": "platform",
  "information.given": "complainant",
  "outcome_review.asked": "complainant",
  "outcome_review.taken": "platform",
  "outcome_review.decided": "platform",
  "erasure.asked": "complainant",
  "erasure.answered": "platform",
  "submission.held": "platform",
  "case.released_from_hold": "platform",
  "evidence.received": "complainant",
  "evidence.opened": "platform",
  "evidence.downloaded": "platform",
  "message.from_complainant": "complainant",
  "message.from_office": "platform",
  "case.assigned": "platform",
  "case.urgency_set": "platform",
  "case.content_opened": "platform",
  "case.identity_opened": "platform",
  "case.admissibility_decided": "platform",
  "case.closed": "platform",
  "consent.given": "complainant",
  "consent.revoked": "complainant",
  "disclosure.recorded": "platform",
  "code.asked": "platform",
  "code.confirmed": "platform",
  "code.replaced": "platform",
  "summary.blocked_by_leak_check": "platform",
  "summary.written": "platform",
  "summary.submitted": "platform",
  "summary.returned": "platform",
  "summary.approved": "platform",
  "summary.released": "platform",
  "summary.held_back": "platform",
  "summary.withdrawn": "platform",
  "comment.received": "experts",
};

export const CASE_EVENT_TYPES = Object.keys(DOER_WITHOUT_ACCOUNT) as CaseEvent["type"][];

/** What an entry's sentence needs besides its type. */
export type EventContext = { kind: string; officerNames: ReadonlyMap<string, string>; words: Words };

/** An entry of the timeline in words: what happened, and who did it. */
export function eventInWords(entry: Entry, { kind, officerNames, words }: EventContext): { title: string; doer: string } {
  if (!isCaseEvent(entry.type)) return { title: words("events.other"), doer: entry.actor ?? words("doers.platform") };
  const doer = entry.actor ?? words(`doers.${DOER_WITHOUT_ACCOUNT[entry.type]}`);
  const officer = officerNames.get(String(entry.data.officerId));
  return { title: words(`events.${sentenceOf(entry, officer)}`, { kind, officer: officer ?? "", ...valuesOf(entry, words) }), doer };
}

/** Whether the entry has a day only: what people did who wrote to us, and what was done at that moment, is never noted by the clock. */
export function isKnownByDay({ type, actor }: Entry): boolean {
  if (!isCaseEvent(type)) return false;
  // Given out by nobody: a joiner's case comes to the group's officer with its filing.
  const withTheGroup = type === "case.assigned" && actor === null;
  return withTheGroup || type === "submission.held" || ["complainant", "joiner"].includes(DOER_WITHOUT_ACCOUNT[type]);
}

function isCaseEvent(type: string): type is CaseEvent["type"] {
  return Object.hasOwn(DOER_WITHOUT_ACCOUNT, type);
}

// Taking a case and being given one are one event; people tell them apart.
function sentenceOf({ type, actor }: Entry, officer: string | undefined): string {
  if (type !== "case.assigned" || officer === undefined) return type;
  return officer === actor ? "case.taken" : "case.given";
}

function valuesOf({ data }: Entry, words: Words): Record<string, string | number> {
  return {
    finding: String(data.finding ?? ""),
    findings: Number(data.findings ?? 0),
    number: Number(data.number ?? 0),
    urgency: "urgency" in data ? words(`urgencies.${data.urgency}`) : "",
    disclosure: "disclosure" in data ? words(`answers.disclosures.${data.disclosure}`) : "",
    outcome: "outcome" in data ? words(`outcomes.${data.outcome}`) : "",
  };
}
