import type { ReactNode } from "react";
import { Mark } from "#components/ui/mark.tsx";

export type EmptyStateProps = { title: string; children?: ReactNode; action?: { href: string; label: string } };

/** Says why there is nothing here, and what one can do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flow-tight border-y border-line py-10 text-soft">
      <Mark size="large" />
      <p className="font-semibold text-ink">{title}</p>
      {children && <div className="max-w-measure">{children}</div>}
      {action && (
        <p>
          <a href={action.href}>{action.label}</a>
        </p>
      )}
    </div>
  );
}
