import type { Temporal } from "temporal-polyfill";
import { Prose } from "#components/ui/prose.tsx";
import { Tag, type TagTone } from "#components/ui/tag.tsx";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { InformationRequest } from "#lib/information-requests/queries.ts";
import { type RequestState, requestState } from "#lib/information-requests/state.ts";
import type { Words } from "./words.ts";

const TONES: Record<RequestState, TagTone> = { waiting: "attention", overdue: "urgent", answered: "quiet", unanswered: "quiet" };

type Props = {
  requests: readonly InformationRequest[];
  /** Whether the case is open. */
  open: boolean;
  today: Temporal.PlainDate;
  /** The texts of asks.json. */
  words: Words;
  deadlines: DeadlineTranslator;
};

/** What the complainant was asked, by when, and what they answered. */
export function CaseRequests({ requests, open, today, words, deadlines }: Props) {
  const day = (on: string) => dayInWords(on, deadlines);
  return requests.map((request) => {
    const state = requestState(request, { open, today });
    return (
      <article key={request.id} className="flow-tight border-l-2 border-accent pl-4">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h3 className="text-base">{words("requests.one", { number: request.number })}</h3>
          <Tag tone={TONES[state]}>{words(`requests.states.${state}`)}</Tag>
        </div>
        <p className="text-sm text-soft">
          {words("requests.asked", { name: request.askedBy, day: day(request.askedOn) })} ·{" "}
          {request.answeredOn
            ? words("requests.answered", { day: day(request.answeredOn) })
            : words("requests.due", { day: day(request.dueOn) })}
        </p>
        <ol className="list-decimal pl-6">
          {request.questions.map((question, index) => (
            // Two questions may be the same; their order never changes.
            <li key={`${index + 1}`}>
              <Prose preserve lang="">
                {question}
              </Prose>
              {request.answers && (
                <div className="border-l-2 border-gold pl-3">
                  <Prose preserve lang={request.answers[index] ? "" : undefined}>
                    {request.answers[index] || words("requests.empty")}
                  </Prose>
                </div>
              )}
            </li>
          ))}
        </ol>
      </article>
    );
  });
}
