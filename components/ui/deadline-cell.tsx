import { Icon } from "#components/ui/icon.tsx";

const STATES = {
  overdue: "text-danger font-semibold",
  soon: "text-ink font-semibold",
  later: "text-ink",
  paused: "text-soft italic",
} as const;

export type DeadlineCellProps = {
  date: string;
  /** ISO date for machines. */
  dateTime: string;
  /** Finished text: "2 working days left", "3 working days overdue". */
  left: string;
  state: keyof typeof STATES;
  /** How the date was found, in one sentence. */
  explain?: string;
};

/** The loudest thing in a row: how long is left, then the date itself. */
export function DeadlineCell({ date, dateTime, left, state, explain }: DeadlineCellProps) {
  return (
    <div className="leading-snug">
      {state === "overdue" ? (
        <div className={`flex items-start gap-1.5 ${STATES.overdue}`}>
          <Icon name="stop" />
          <span>{left}</span>
        </div>
      ) : (
        <div className={STATES[state]}>{left}</div>
      )}
      <time dateTime={dateTime} className="block text-sm text-soft">
        {date}
      </time>
      {explain && <p className="text-sm text-soft">{explain}</p>}
    </div>
  );
}
