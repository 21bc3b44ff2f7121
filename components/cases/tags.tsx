import { Tag, type TagTone } from "#components/ui/tag.tsx";
import type { URGENCIES } from "#lib/cases/schema.ts";
import type { CaseStatus } from "#lib/cases/status.ts";
import type { Words } from "./words.ts";

type Urgency = (typeof URGENCIES)[number];

const URGENCY_TONES: Record<Urgency, TagTone> = { urgent: "urgent", high: "attention", ordinary: "quiet" };

const STATUS_TONES: Record<CaseStatus, TagTone> = {
  registered: "attention",
  under_review: "active",
  accepted: "active",
  declined: "quiet",
  closed: "quiet",
  withdrawn: "quiet",
};

export function UrgencyTag({ urgency, words }: { urgency: Urgency; words: Words }) {
  return <Tag tone={URGENCY_TONES[urgency]}>{words(`urgencies.${urgency}`)}</Tag>;
}

export function StatusTag({ status, words }: { status: string; words: Words }) {
  return <Tag tone={STATUS_TONES[status as CaseStatus]}>{words(`status.${status}`)}</Tag>;
}
