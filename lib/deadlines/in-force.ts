import type { Temporal } from "temporal-polyfill";
import { DomainError } from "#lib/errors/domain-error.ts";

type Versioned = { version: number; validFrom: string; validTo: string | null };

/**
 * The version of one rule that is in force on a day; the newest, should two overlap. `validTo` is the last day in force.
 *
 * A period follows the version in force on the day it starts to run: a later change does not reach back.
 *
 * @throws DomainError rule_not_in_force
 */
export function inForceOn<Rule extends Versioned>(versions: readonly Rule[], day: Temporal.PlainDate): Rule {
  const iso = day.toString();
  const [newest] = versions.filter((rule) => holdsOn(rule, iso)).sort((a, b) => b.version - a.version);
  if (!newest) throw new DomainError("rule_not_in_force", { day: iso });
  return newest;
}

/** Of several rules, told apart by their codes, the version of each that is in force on a day. A rule that is not in force is left out. */
export function allInForceOn<Rule extends Versioned & { code: string }>(rules: readonly Rule[], day: Temporal.PlainDate): Rule[] {
  const iso = day.toString();
  const inForce = rules.filter((rule) => holdsOn(rule, iso));
  return inForce.filter(({ code, version }) => !inForce.some((other) => other.code === code && other.version > version));
}

function holdsOn({ validFrom, validTo }: Versioned, iso: string): boolean {
  return validFrom <= iso && (validTo === null || iso <= validTo);
}
