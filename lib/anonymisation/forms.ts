/** A beginning that a word may have, and what may follow it. */
export type Form = { starts: RegExp; is: RegExp; ending: RegExp };

/** @param beginning source of a regular expression without groups, as `spellings` gives it */
export function form(beginning: string, ending: RegExp): Form {
  return { starts: new RegExp(`^(?:${beginning})`, "u"), is: new RegExp(`^(?:${beginning})$`, "u"), ending };
}

// How many letters a greedy beginning may have taken from the ending: Алмас and Алмассыз.
const OVERREACH = 2;

/** The beginning that a word has in this form, as written; null when the word is another. */
export function beginningIn(word: string, { starts, is, ending }: Form): string | null {
  const longest = starts.exec(word)?.[0].length ?? 0;
  for (let length = longest; length > 0 && length >= longest - OVERREACH; length--) {
    const beginning = word.slice(0, length);
    if (ending.test(word.slice(length)) && (length === longest || is.test(beginning))) return beginning;
  }
  return null;
}
