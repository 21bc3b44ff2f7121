/**
 * Everything the audit log can say, as one closed union: codes, numbers and ids of ours, never a word a person wrote.
 * Ids are replaced by commitments before they are written.
 */
export type CaseEvent =
  | { type: "submission.lodged"; caseId: string; data: { kind: string; channel: string } }
  /** Somebody joined a group complaint. The leaf is about their own case; the group's timeline notes the day. */
  | { type: "submission.joined"; caseId: string; data: Record<string, never> }
  | { type: "submission.left_group"; caseId: string; data: Record<string, never> }
  | { type: "invitation.closed"; caseId: string; data: Record<string, never> }
  | { type: "submission.upgraded"; caseId: string; data: Record<string, never> }
  | { type: "submission.named_openly"; caseId: string; data: Record<string, never> }
  | { type: "submission.withdrawn"; caseId: string; data: Record<string, never> }
  | { type: "submission.resumed"; caseId: string; data: Record<string, never> }
  | { type: "contact.changed"; caseId: string; data: Record<string, never> }
  | { type: "information.requested"; caseId: string; data: { number: number } }
  | { type: "information.given"; caseId: string; data: Record<string, never> }
  | { type: "outcome_review.asked"; caseId: string; data: Record<string, never> }
  | { type: "outcome_review.taken"; caseId: string; data: Record<string, never> }
  | { type: "outcome_review.decided"; caseId: string; data: { finding: string } }
  | { type: "erasure.asked"; caseId: string; data: Record<string, never> }
  | { type: "erasure.answered"; caseId: string; data: Record<string, never> }
  | { type: "submission.held"; caseId: string; data: Record<string, never> }
  | { type: "case.released_from_hold"; caseId: string; data: Record<string, never> }
  /** A file came with the filing or later; somebody gave a reason to see the original, and took it. */
  | { type: "evidence.received"; caseId: string; data: { evidenceId: string } }
  | { type: "evidence.opened"; caseId: string; data: { evidenceId: string } }
  | { type: "evidence.downloaded"; caseId: string; data: { evidenceId: string } }
  | { type: "message.from_complainant"; caseId: string; data: Record<string, never> }
  | { type: "message.from_office"; caseId: string; data: Record<string, never> }
  | { type: "case.assigned"; caseId: string; data: { officerId: string } }
  | { type: "case.urgency_set"; caseId: string; data: { urgency: string } }
  /** With the reader's role of that day: it is what the person is told. */
  | { type: "case.content_opened"; caseId: string; data: { role: string } }
  | { type: "case.identity_opened"; caseId: string; data: { role: string } }
  | { type: "case.admissibility_decided"; caseId: string; data: { finding: string; ground: string } }
  | { type: "case.closed"; caseId: string; data: { outcome: string } }
  /** The person changed their answer to one disclosure. */
  | { type: "consent.given"; caseId: string; data: { disclosure: string } }
  | { type: "consent.revoked"; caseId: string; data: { disclosure: string } }
  /** By a live right something may go to somebody; that it went is told by the event of what it was. */
  | { type: "disclosure.recorded"; caseId: string; data: { disclosure: string; recipient: string } }
  | { type: "code.asked"; caseId: string; data: Record<string, never> }
  | { type: "code.confirmed"; caseId: string; data: Record<string, never> }
  | { type: "code.replaced"; caseId: string; data: Record<string, never> }
  | { type: "summary.blocked_by_leak_check"; caseId: string; data: { findings: number } }
  | { type: "summary.written"; caseId: string; data: { summaryId: string } }
  | { type: "summary.submitted"; caseId: string; data: { summaryId: string } }
  | { type: "summary.returned"; caseId: string; data: { summaryId: string } }
  | { type: "summary.approved"; caseId: string; data: { summaryId: string } }
  | { type: "summary.released"; caseId: string; data: { summaryId: string } }
  /** It was approved and stays here: the person does not agree, or does no longer. */
  | { type: "summary.held_back"; caseId: string; data: { summaryId: string } }
  | { type: "summary.withdrawn"; caseId: string; data: { summaryId: string } }
  | { type: "comment.received"; caseId: string; data: Record<string, never> };

/**
 * Which of these is news to the complainant: something of the office's that they find when they follow their case. Those who
 * asked for it are told that there is news, and not which (lib/notices).
 */
export const NEWS: Record<CaseEvent["type"], boolean> = {
  "submission.lodged": false,
  "submission.joined": false,
  "submission.left_group": false,
  "invitation.closed": false,
  "submission.upgraded": false,
  "evidence.received": false,
  "evidence.opened": false,
  "evidence.downloaded": false,
  "submission.named_openly": false,
  "submission.withdrawn": false,
  "submission.resumed": false,
  "contact.changed": false,
  "information.requested": true,
  "information.given": false,
  "outcome_review.asked": false,
  "outcome_review.taken": true,
  "outcome_review.decided": true,
  "erasure.asked": false,
  "erasure.answered": true,
  "submission.held": false,
  "case.released_from_hold": false,
  "message.from_complainant": false,
  "message.from_office": true,
  "case.assigned": true,
  "case.urgency_set": false,
  "case.content_opened": false,
  "case.identity_opened": false,
  "case.admissibility_decided": true,
  "case.closed": true,
  "consent.given": false,
  "consent.revoked": false,
  "disclosure.recorded": false,
  "code.asked": false,
  "code.confirmed": false,
  // Whoever still has the code before finds it dead: the sooner they come, the better, should somebody else have asked.
  "code.replaced": true,
  "summary.blocked_by_leak_check": false,
  "summary.written": false,
  "summary.submitted": false,
  "summary.returned": false,
  "summary.approved": false,
  "summary.released": false,
  "summary.held_back": false,
  "summary.withdrawn": false,
  "comment.received": false,
};

/** Events about staff and their accounts. */
export type AccountEvent =
  | { type: "session.opened"; data: Record<string, never> }
  | { type: "session.ended"; data: Record<string, never> }
  | { type: "account.created"; data: { accountId: string; role: string } };

/** Events about topics that the office opens for opinions. */
export type TopicEvent = { type: "topic.opened"; data: { topicId: string } } | { type: "topic.closed"; data: { topicId: string } };

/**
 * Events about notices of news: that somebody wants them or no longer does, with no word of where they go, and that staff let a
 * failed one wait anew.
 */
export type NoticeEvent =
  | { type: "notices.wanted"; caseId: string; data: Record<string, never> }
  | { type: "notices.ended"; caseId: string; data: Record<string, never> }
  | { type: "notice.requeued"; data: { deliveryId: string } };

/** Events about views of the queue. What a view asks for is no secret and not in the log; that it was there for everybody is. */
export type QueueEvent =
  | { type: "view.saved"; data: { viewId: string; reach: "own" | "everybody" } }
  | { type: "view.removed"; data: { viewId: string } };

/** Events in the review database's own chain. */
export type ReviewEvent =
  | { type: "summary.received"; summaryId: string; data: Record<string, never> }
  | { type: "summary.withdrawn"; summaryId: string; data: Record<string, never> }
  | { type: "summary.read"; summaryId: string; data: Record<string, never> }
  | { type: "comment.written"; summaryId: string; data: { commentId: string } };

export type AuditEvent = CaseEvent | AccountEvent | TopicEvent | NoticeEvent | QueueEvent | ReviewEvent;

/** Who acts in the log: a person by id and role, the complainant, or one of our own programs. */
export type AuditActor = { accountId: string; role: string } | { program: "complainant" | "intake" | "worker" | "setup" };
