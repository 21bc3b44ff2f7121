import type { ReactNode } from "react";

/** More for those who want it. The browser's own element: it opens without scripts and prints open or closed as left. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary className="min-h-(--control) cursor-pointer py-2 text-accent underline underline-offset-4 hover:text-deep">
        {summary}
      </summary>
      <div className="mt-2 border-l-2 border-line pl-4">{children}</div>
    </details>
  );
}
