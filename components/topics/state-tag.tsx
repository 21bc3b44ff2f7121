import type { Words } from "#components/cases/words.ts";
import { Tag, type TagTone } from "#components/ui/tag.tsx";
import type { TopicState } from "#lib/topics/state.ts";

const TONES: Record<TopicState, TagTone> = { planned: "neutral", open: "active", closed: "quiet" };

/** Whether a topic can be answered now. */
export function TopicStateTag({ state, words }: { state: TopicState; words: Words }) {
  return <Tag tone={TONES[state]}>{words(`states.${state}`)}</Tag>;
}
