export type BreadcrumbsProps = {
  label: string;
  items: readonly { href: string; label: string }[];
  current: string;
};

/** Where this page lies. */
export function Breadcrumbs({ label, items, current }: BreadcrumbsProps) {
  return (
    <nav aria-label={label} className="text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {items.map((item) => (
          <li key={item.href} className="after:ml-2 after:text-soft after:content-['/']">
            <a href={item.href} className="inline-block py-1">
              {item.label}
            </a>
          </li>
        ))}
        <li aria-current="page" className="py-1 text-soft">
          {current}
        </li>
      </ol>
    </nav>
  );
}
