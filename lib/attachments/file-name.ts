const MOST_LETTERS = 120;

/**
 * A file's name as it may be shown: no path, no mark that cannot be seen (some of them turn "gpj.exe" around), not endless.
 * It is sealed like everything people write; an object in the store never has it.
 */
export function shownName(given: string): string {
  const name = given
    .normalize("NFC")
    .replace(/^.*[\\/]/s, "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return name.length <= MOST_LETTERS ? name : shortened(name);
}

// The ending says what it is, the beginning which one.
function shortened(name: string): string {
  const letters = [...name];
  return `${letters.slice(0, MOST_LETTERS - 21).join("")}…${letters.slice(-20).join("")}`;
}
