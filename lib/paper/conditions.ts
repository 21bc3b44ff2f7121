import type { Answers } from "#lib/intake/telling.ts";
import { FORKS, type Fork, valueAt } from "./forks.ts";

/** An answer on which something hangs: it is asked only on ways with one of `given` at this fork; `others` are the rest. */
export type Condition = { fork: Fork; given: readonly string[]; others: readonly string[] };

/**
 * What has to be answered where, so that something holds. Each condition is about one fork, and all of them together say
 * exactly when it holds, or there is no honest sentence to print and this throws.
 *
 * @param among the ways that come into question; outside them nothing is said
 */
export function conditionsFor(holds: (way: Answers) => boolean, among: readonly Answers[]): Condition[] {
  const holding = among.filter(holds);
  if (holding.length === among.length) return [];
  const conditions = FORKS.flatMap((fork) => conditionAt(fork, valuesAt(fork, holding), valuesAt(fork, among)));
  if (among.filter((way) => isMet(conditions, way)).length !== holding.length)
    throw new Error("No list of single answers says when this is asked");
  return conditions;
}

function conditionAt(fork: Fork, given: readonly string[], possible: readonly string[]): Condition[] {
  const others = possible.filter((value) => !given.includes(value));
  return others.length > 0 ? [{ fork, given, others }] : [];
}

function valuesAt(fork: Fork, ways: readonly Answers[]): readonly string[] {
  const met = new Set(ways.map((way) => valueAt(fork, way)));
  return fork.values.filter((value) => met.has(value));
}

function isMet(conditions: readonly Condition[], way: Answers): boolean {
  return conditions.every(({ fork, given }) => given.includes(valueAt(fork, way)));
}
