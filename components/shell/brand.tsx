import { Mark } from "#components/ui/mark.tsx";

/** The mark and the neutral name of the door, leading to its first page. */
export function Brand({ href, name }: { href: string; name: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center gap-2.5 leading-tight font-semibold text-ink no-underline">
      <Mark />
      {name}
    </a>
  );
}
