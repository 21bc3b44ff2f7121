import type { ReactNode } from "react";

export type TwoColumnsProps = {
  children: ReactNode;
  aside: ReactNode;
  /** Names the second column as a landmark. */
  asideLabel: string;
  /** Two panes of equal weight instead of a text with a margin. */
  wide?: boolean;
};

/** A text with a margin for notes, or two panes; one below the other where there is no room. */
export function TwoColumns({ children, aside, asideLabel, wide }: TwoColumnsProps) {
  const grid = wide ? "lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]" : "lg:grid-cols-[minmax(0,1fr)_minmax(16rem,20rem)]";
  return (
    <div className={`grid gap-8 lg:gap-12 ${grid}`}>
      <div className="flow min-w-0">{children}</div>
      <aside aria-label={asideLabel} className="flow min-w-0 lg:border-l lg:border-line lg:pl-8">
        {aside}
      </aside>
    </div>
  );
}
