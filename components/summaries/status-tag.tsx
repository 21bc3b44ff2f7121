import type { Words } from "#components/cases/words.ts";
import { Tag, type TagTone } from "#components/ui/tag.tsx";
import type { SummaryStatus } from "#lib/summaries/status.ts";

const TONES: Record<SummaryStatus, TagTone> = {
  draft: "neutral",
  submitted: "attention",
  returned: "attention",
  approved: "active",
  released: "active",
  withdrawn: "quiet",
};

/** How far a summary has come. */
export function SummaryStatusTag({ status, words }: { status: SummaryStatus; words: Words }) {
  return <Tag tone={TONES[status]}>{words(`status.${status}`)}</Tag>;
}
