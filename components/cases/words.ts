/** The `t` of translations.ts as these components take it: bound to a namespace, finished text out. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The same function, asked once for each key: a long list says few different things. */
export function remembered<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}
