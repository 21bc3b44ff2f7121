/** The first stop of the Tab key: past the header to the page itself. */
export function SkipLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20 focus:bg-card focus:p-4">
      {children}
    </a>
  );
}
