import type { DeadlineTranslator } from "#lib/deadlines/explanation.ts";

/** The `t` of translations.ts as these components take it: bound to a namespace, finished text out. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

/** The translators that a case is shown with. */
export type CaseWords = Record<"office" | "cases" | "regions" | "bodies", Words> & { deadlines: DeadlineTranslator };

const REMEMBERED_WORDS = 5_000;

/**
 * The same translator, which makes each text once for as long as the process lives: texts do not change while it runs, and
 * plurals and dates are among the most costly things of a long page.
 */
export function rememberedWords(words: Words): Words {
  const known = new Map<string, string>();
  return (key, values) => {
    const name = values ? `${key} ${JSON.stringify(values)}` : key;
    const before = known.get(name);
    if (before !== undefined) return before;
    // Values are few, but nothing promises it: a list that grows without end is a leak.
    if (known.size >= REMEMBERED_WORDS) known.clear();
    const text = words(key, values);
    known.set(name, text);
    return text;
  };
}

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
