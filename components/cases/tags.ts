import type { TagProps, TagTone } from "#components/ui/tag.tsx";
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

export function urgencyTag(urgency: Urgency, words: Words): TagProps {
  return { tone: URGENCY_TONES[urgency], children: words(`urgencies.${urgency}`) };
}

export function statusTag(status: string, words: Words): TagProps {
  return { tone: STATUS_TONES[status as CaseStatus], children: words(`status.${status}`) };
}
