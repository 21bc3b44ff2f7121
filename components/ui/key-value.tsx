import type { ReactNode } from "react";

/** Facts about one thing, term beside value, close together. */
export function KeyValue({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-5 gap-y-2 sm:grid-cols-[minmax(7rem,max-content)_1fr]">
      {items.map((item) => (
        <div key={item.term} className="sm:contents">
          <dt className="text-soft">{item.term}</dt>
          <dd className="min-w-0 wrap-anywhere">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
