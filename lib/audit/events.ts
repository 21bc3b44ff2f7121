/**
 * Everything the audit log can say, as one closed union: codes, numbers and ids of ours, never a word a person wrote.
 * Ids are replaced by commitments before they are written.
 */
export type CaseEvent =
  | { type: "submission.lodged"; caseId: string; data: { kind: string; channel: string } }
  /** Somebody joined a group complaint. The leaf is about their own case; the group's timeline notes the day. */
  | { type: "submission.joined"; caseId: string; data: Record<string, never> }
  | { type: "invitation.closed"; caseId: string; data: Record<string, never> }
  | { type: "submission.upgraded"; caseId: string; data: Record<string, never> }
  | { type: "submission.held"; caseId: string; data: Record<string, never> }
  | { type: "case.released_from_hold"; caseId: string; data: Record<string, never> }
  | { type: "message.from_complainant"; caseId: string; data: Record<string, never> }
  | { type: "message.from_office"; caseId: string; data: Record<string, never> }
  | { type: "case.assigned"; caseId: string; data: { officerId: string } }
  | { type: "case.urgency_set"; caseId: string; data: { urgency: string } }
  | { type: "case.content_opened"; caseId: string; data: Record<string, never> }
  | { type: "case.identity_opened"; caseId: string; data: Record<string, never> }
  | { type: "case.admissibility_decided"; caseId: string; data: { finding: string; ground: string } }
  | { type: "case.closed"; caseId: string; data: { outcome: string } }
  | { type: "summary.blocked_by_leak_check"; caseId: string; data: { findings: number } }
  | { type: "summary.written"; caseId: string; data: { summaryId: string } }
  | { type: "summary.submitted"; caseId: string; data: { summaryId: string } }
  | { type: "summary.returned"; caseId: string; data: { summaryId: string } }
  | { type: "summary.approved"; caseId: string; data: { summaryId: string } }
  | { type: "summary.released"; caseId: string; data: { summaryId: string } }
  | { type: "comment.received"; caseId: string; data: Record<string, never> };

/** Events about staff and their accounts. */
export type AccountEvent =
  | { type: "session.opened"; data: Record<string, never> }
  | { type: "session.ended"; data: Record<string, never> }
  | { type: "account.created"; data: { accountId: string; role: string } };

/** Events about topics that the office opens for opinions. */
export type TopicEvent = { type: "topic.opened"; data: { topicId: string } } | { type: "topic.closed"; data: { topicId: string } };

/** Events about views of the queue. What a view asks for is no secret and not in the log; that it was there for everybody is. */
export type QueueEvent =
  | { type: "view.saved"; data: { viewId: string; reach: "own" | "everybody" } }
  | { type: "view.removed"; data: { viewId: string } };

/** Events in the review database's own chain. */
export type ReviewEvent =
  | { type: "summary.received"; summaryId: string; data: Record<string, never> }
  | { type: "summary.read"; summaryId: string; data: Record<string, never> }
  | { type: "comment.written"; summaryId: string; data: { commentId: string } };

export type AuditEvent = CaseEvent | AccountEvent | TopicEvent | QueueEvent | ReviewEvent;

/** Who acts in the log: a person by id and role, the complainant, or one of our own programs. */
export type AuditActor = { accountId: string; role: string } | { program: "complainant" | "intake" | "worker" | "setup" };
