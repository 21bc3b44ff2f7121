import type { Hotline } from "#lib/intake/queries.ts";

/** Whom to call when it cannot wait: rescue, police, help for families, women and children. */
const IN_DANGER = ["emergency", "police", "family_women_children"];

/** Of all help lines those that help at once, in the order of calling. */
export function numbersInDanger(hotlines: readonly Hotline[]): Hotline[] {
  return IN_DANGER.flatMap((code) => hotlines.filter((line) => line.code === code));
}
