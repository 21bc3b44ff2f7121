import { Timeline } from "#components/ui/timeline.tsx";
import type { OpenedCase } from "#lib/cases/queries.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import { type EventContext, eventInWords, isKnownByDay } from "./event-words.ts";
import { dayOfMoment, momentInWords } from "./moment.ts";

type Props = EventContext & { entries: OpenedCase["timeline"]; deadlines: DeadlineTranslator };

/** Everything that happened in a case, newest first: steps, messages, and who read what was sealed. */
export function CaseTimeline({ entries, deadlines, ...context }: Props) {
  const items = entries.map((entry, index) => {
    const { title, doer } = eventInWords(entry, context);
    const byDay = isKnownByDay(entry);
    return {
      key: entry.key,
      title,
      meta: doer,
      when: byDay ? dayInWords(dayOfMoment(entry.at), deadlines) : momentInWords(entry.at, deadlines),
      dateTime: byDay ? dayOfMoment(entry.at) : entry.at.toISOString(),
      tone: index === 0 ? ("now" as const) : ("past" as const),
    };
  });
  return <Timeline label={context.words("file.timeline")} items={items} />;
}
