import type { ReactNode } from "react";

/** A ring for each step: filled where we are, closed behind us, open ahead. */
const RINGS = {
  past: "border-2 border-accent bg-paper",
  now: "border-2 border-accent bg-accent",
  next: "border-2 border-dashed border-edge bg-paper",
} as const;

export type TimelineItem = {
  key: string;
  /** Finished text: "23 November 2026, 13:09 (UTC+5)". */
  when: string;
  /** The same moment for machines, ISO 8601. */
  dateTime?: string;
  title: string;
  meta?: string;
  tone?: keyof typeof RINGS;
  children?: ReactNode;
};

export type TimelineProps = { label: string; items: readonly TimelineItem[]; headingLevel?: 2 | 3 };

/** What happened and what comes, in order, in plain words. */
export function Timeline({ label, items, headingLevel = 3 }: TimelineProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol aria-label={label} className="ml-2 border-l border-line">
      {items.map((item) => (
        <li key={item.key} className="relative pb-6 pl-6 last:pb-0">
          <span aria-hidden="true" className={`absolute top-[0.35em] -left-2 size-4 rounded-full ${RINGS[item.tone ?? "past"]}`} />
          <Heading className="text-base">{item.title}</Heading>
          <p className="text-sm text-soft">
            <time dateTime={item.dateTime}>{item.when}</time>
            {item.meta && <> · {item.meta}</>}
          </p>
          {item.children && <div className="mt-2">{item.children}</div>}
        </li>
      ))}
    </ol>
  );
}
