import type { ReactNode } from "react";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";

export type SummaryRow = {
  term: string;
  value?: ReactNode;
  /** `hidden` completes the link for those who hear it alone: "Change" + "when it happened". */
  change?: { href: string; hidden: string };
};

export type SummaryListProps = { rows: readonly SummaryRow[]; notProvided: string; changeLabel?: string };

/** Answers to check before sending: each with its question and a way to change it. */
export function SummaryList({ rows, notProvided, changeLabel }: SummaryListProps) {
  return (
    <dl className="border-t border-line">
      {rows.map((row) => (
        <div key={row.term} className="border-b border-line py-4 sm:grid sm:grid-cols-[12rem_1fr_auto] sm:gap-5">
          <dt className="font-semibold">{row.term}</dt>
          <dd className="min-w-0 whitespace-pre-line">{row.value || <span className="text-soft">{notProvided}</span>}</dd>
          {row.change && (
            <dd className="print:hidden">
              <a href={row.change.href} className="inline-block py-2 sm:-my-2">
                {changeLabel}
                <VisuallyHidden> {row.change.hidden}</VisuallyHidden>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
