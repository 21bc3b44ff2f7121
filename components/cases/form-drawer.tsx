"use client";

import { type ReactNode, use } from "react";
import { ActionFormContext } from "#components/ui/action-form.tsx";

/**
 * Folds a form's fields away until they are wanted; a form that came back with errors stands open, with and without scripts.
 * Belongs inside an ActionForm.
 */
export function FormDrawer({ summary, children }: { summary: string; children: ReactNode }) {
  const { kept } = use(ActionFormContext);
  return (
    <details open={kept !== null || undefined}>
      <summary className="min-h-(--control) cursor-pointer py-2 font-medium text-accent underline underline-offset-4 hover:text-deep">
        {summary}
      </summary>
      <div className="flow-tight mt-1 border-l-2 border-line pb-3 pl-4">{children}</div>
    </details>
  );
}
