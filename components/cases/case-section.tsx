import type { ReactNode } from "react";

/** A part of the case file under its heading. */
export function CaseSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flow-tight">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
