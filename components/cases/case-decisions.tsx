import { Prose } from "#components/ui/prose.tsx";
import type { OpenedCase } from "#lib/cases/queries.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";
import type { Words } from "./words.ts";

type Props = Pick<OpenedCase, "decisions" | "conclusion"> & {
  /** The words of a ground by its key, as they were when it was decided on. */
  groundTexts: ReadonlyMap<string, string>;
  words: Words;
  deadlines: DeadlineTranslator;
};

/** What the office decided in this case and why. */
export function CaseDecisions({ decisions, conclusion, groundTexts, words, deadlines }: Props) {
  return (
    <>
      {decisions.map(({ finding, ground, reason, decidedOn, decidedBy }) => (
        <Decision
          key={`${finding}-${decidedOn}`}
          title={words(`findings.${finding}`)}
          meta={`${decidedBy} · ${dayInWords(decidedOn, deadlines)}`}
          basis={words("decisions.ground", { ground: groundTexts.get(ground) ?? ground })}
          text={reason}
        />
      ))}
      {conclusion && (
        <Decision
          title={words(`outcomes.${conclusion.outcome}`)}
          meta={`${conclusion.concludedBy} · ${dayInWords(conclusion.concludedOn, deadlines)}`}
          text={conclusion.text}
        />
      )}
    </>
  );
}

function Decision({ title, meta, basis, text }: { title: string; meta: string; basis?: string; text: string }) {
  return (
    <div className="flow-tight">
      <h3 className="text-base">{title}</h3>
      <p className="text-sm text-soft">{meta}</p>
      {basis && <p>{basis}</p>}
      <Prose preserve lang="">
        {text}
      </Prose>
    </div>
  );
}
