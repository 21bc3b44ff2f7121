import type { ReactNode } from "react";
import type { Temporal } from "temporal-polyfill";
import { Details } from "#components/ui/details.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import type { CaseFacts as Facts } from "#lib/cases/queries.ts";
import type { WorkingCalendar } from "#lib/deadlines/calendar.ts";
import { dayInWords, explainDeadline } from "#lib/deadlines/explanation.ts";
import { Deadline } from "./deadline.tsx";
import { viewDeadline } from "./deadline-view.ts";
import { deadlineInWords } from "./deadline-words.ts";
import type { CaseWords } from "./words.ts";

type Props = { facts: Facts; today: Temporal.PlainDate; calendar: WorkingCalendar; words: CaseWords };

/** What everyone in the queue may know of a case, and a date that explains itself. */
export function CaseFacts({ facts, today, calendar, words }: Props) {
  const { cases, deadlines, regions, bodies } = words;
  const day = (value: string) => <time dateTime={value}>{dayInWords(value, deadlines)}</time>;
  const fact = (key: string, value: ReactNode) => ({ term: cases(`facts.${key}`), value });
  return (
    <div className="grid items-start gap-x-12 gap-y-4 border-y border-line py-4 lg:grid-cols-3">
      <div>
        <h2 className="text-sm font-medium text-soft">{cases("facts.decideBy")}</h2>
        <div className="mt-1 text-lg">
          <Deadline words={deadlineInWords(viewDeadline(facts, today, calendar), cases, deadlines)} />
        </div>
        {facts.explanation && (
          <Details summary={cases("facts.explain")}>
            <ul className="flow-tight">
              {explainDeadline(facts.explanation, deadlines).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Details>
        )}
      </div>
      <KeyValue
        items={[
          fact("body", bodies(facts.bodyKind)),
          fact("region", regions(facts.regionCode)),
          fact("identityMode", cases(`identityModes.${facts.identityMode}`)),
          fact("language", cases(`languages.${facts.language}`)),
        ]}
      />
      <KeyValue
        items={[
          fact("officer", facts.officerName ?? cases("facts.nobody")),
          fact("channel", cases(`channels.${facts.channel}`)),
          fact("receivedOn", day(facts.receivedOn)),
          fact("registeredOn", day(facts.registeredOn)),
          ...(facts.upgradedOn ? [fact("upgradedOn", day(facts.upgradedOn))] : []),
          ...(facts.closedOn ? [fact("closedOn", day(facts.closedOn))] : []),
        ]}
      />
    </div>
  );
}
