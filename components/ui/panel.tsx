import type { ReactNode } from "react";

export type PanelProps = {
  title: string;
  items: readonly { label: string; value: string }[];
  /** The access code in groups, as it is to be copied by hand: ["7KQ2", "M9XD", …]. */
  code?: { label: string; groups: readonly string[] };
  children?: ReactNode;
};

const FIGURES = "font-mono text-lg sm:text-xl leading-tight font-semibold tracking-wide";

/** The receipt: what to keep, large enough to copy onto paper without a mistake. Its title is the page's h1. */
export function Panel({ title, items, code, children }: PanelProps) {
  return (
    <section className="rounded-b-md border border-t-2 border-line border-t-gold bg-card p-5 sm:p-8">
      <h1 className="sm:text-2xl">{title}</h1>
      <dl className="mt-6 grid gap-5">
        {items.map((item) => (
          <div key={item.label}>
            <dt className="text-soft">{item.label}</dt>
            <dd className={FIGURES}>{item.value}</dd>
          </div>
        ))}
        {code && (
          <div>
            <dt className="text-soft">{code.label}</dt>
            <dd className={`mt-1 [word-spacing:0.4em] ${FIGURES}`}>{code.groups.join(" ")}</dd>
          </div>
        )}
      </dl>
      {children && <div className="mt-6">{children}</div>}
    </section>
  );
}
