import type { Words } from "#components/cases/words.ts";
import type { QueueFilterName, SetFilter } from "#lib/queue/address.ts";

export type QueueWords = Record<"queue" | "cases" | "regions" | "bodies" | "detention" | "rights", Words>;

/** Where each filter's values have their names. */
const NAMES: Record<Exclude<QueueFilterName, "number">, (words: QueueWords, value: string) => string> = {
  officer: ({ queue }, value) => queue(`officers.${value}`),
  asks: ({ queue }, value) => queue(`asks.${value}`),
  due: ({ queue }, value) => queue(`due.${value}`),
  urgency: ({ cases }, value) => cases(`urgencies.${value}`),
  status: ({ cases }, value) => cases(`status.${value}`),
  kind: ({ cases }, value) => cases(`kinds.${value}`),
  region: ({ regions }, value) => regions(value),
  place: ({ detention }, value) => detention(value),
  body: ({ bodies }, value) => bodies(value),
  right: ({ rights }, value) => rights(`${value}.name`),
  people: ({ queue }, value) => queue(`people.${value}`),
  flag: ({ queue }, value) => queue(`flags.${value}`),
  language: ({ cases }, value) => cases(`languages.${value}`),
  channel: ({ cases }, value) => cases(`channels.${value}`),
  state: ({ queue }, value) => queue(`states.${value}`),
};

/** Somebody a case can be given to. */
export type Officer = { id: string; name: string };

/** A filter's value in words. An officer who is not in the list any more is called by nothing but their place in it. */
export function nameOf({ name, value }: SetFilter, words: QueueWords, officers: readonly Officer[]): string {
  if (name === "number") return value;
  if (name === "officer" && value !== "me" && value !== "nobody") return officers.find(({ id }) => id === value)?.name ?? "–";
  return NAMES[name](words, value);
}
