/** The `t` of translations.ts for the namespace "consent". */
export type ConsentWords = (key: string, values?: Record<string, string | number>) => string;

/** Which text was agreed to, in words: stored as name/version. A name that no page has any more is told as it is stored. */
export function wordingInWords(wording: string, words: ConsentWords): string {
  const [name, version = ""] = wording.split("/");
  return name === "consents" || name === "ledger" ? words(`ledger.wording.${name}`, { version }) : wording;
}
