/** One step back in the journey; a real address, so that it works the same as the browser's own Back. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center gap-2 no-underline print:hidden">
      <span aria-hidden="true">←</span>
      <span className="underline">{children}</span>
    </a>
  );
}
