import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

export type FilterBarProps = {
  action: string;
  label: string;
  submitLabel: string;
  reset?: { href: string; label: string };
  children: ReactNode;
};

/** Filters as a plain GET form: every state of a list is an address that can be kept and shared. */
export function FilterBar({ action, label, submitLabel, reset, children }: FilterBarProps) {
  return (
    <search aria-label={label} className="block border-y border-line py-4 print:hidden">
      <form action={action} method="get" className="grid items-end gap-4 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {children}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <Button variant="secondary">{submitLabel}</Button>
          {reset && <a href={reset.href}>{reset.label}</a>}
        </div>
      </form>
    </search>
  );
}
