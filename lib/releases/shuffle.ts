import { randomInt } from "node:crypto";

/** The items in an order that nobody can predict (Fisher and Yates, with the system's random source). */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const drawn: Item[] = [];
  const rest = [...items];
  while (rest.length > 0) drawn.push(...rest.splice(randomInt(rest.length), 1));
  return drawn;
}
