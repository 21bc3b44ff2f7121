type Step = { href: string; label: string };

export type PaginationProps = { label: string; previous?: Step; next?: Step; summary?: string };

/** One page back or forth. There are no page numbers: pages are found by key, so that a moving list skips nobody. */
export function Pagination({ label, previous, next, summary }: PaginationProps) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      {previous && (
        <a href={previous.href} rel="prev" className="inline-flex min-h-(--control) items-center gap-2 no-underline">
          <span aria-hidden="true">←</span>
          <span className="underline">{previous.label}</span>
        </a>
      )}
      {next && (
        <a href={next.href} rel="next" className="inline-flex min-h-(--control) items-center gap-2 no-underline">
          <span className="underline">{next.label}</span>
          <span aria-hidden="true">→</span>
        </a>
      )}
      {summary && <p className="text-soft">{summary}</p>}
    </nav>
  );
}
