/** What is on a long page; each entry leads to its heading. Paper does without it. */
export function Contents({ title, entries }: { title: string; entries: readonly { id: string; label: string }[] }) {
  return (
    <nav aria-label={title} className="border-l-2 border-gold pl-4 print:hidden">
      <p className="text-sm text-soft">{title}</p>
      <ul>
        {entries.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center py-1 leading-snug sm:min-h-9">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
