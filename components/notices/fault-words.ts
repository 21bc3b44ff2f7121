import type { Words } from "#components/cases/words.ts";

/** Why a notice did not leave, with the code or the number that the server answered for whoever has to look further. */
export function faultInWords(code: string, t: Words): string {
  const [, family = code] = /^(smtp|http)_\d+$/.exec(code) ?? [];
  return `${t(`office.faults.${family}`)} (${code})`;
}
