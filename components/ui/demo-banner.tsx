/** Says on every page of a demonstration that it is one; its own landmark, so that it can be skipped. */
export function DemoBanner({ label, children }: { label: string; children: string }) {
  return (
    <section aria-label={label} className="border-b border-line bg-mist px-5 py-2 text-center text-sm leading-snug">
      <p>{children}</p>
    </section>
  );
}
