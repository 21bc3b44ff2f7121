import { type Choice, type Field, namesOf, shapeOf } from "#lib/intake/fields.ts";
import { printable } from "#lib/intake/free-text.ts";
import { type Identity, identitySchema } from "#lib/intake/submission.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { fieldsOf } from "#lib/intake/way.ts";
import type { FollowedCase } from "./queries.ts";
import { isEnded } from "./waiting.ts";

/** Who may know the name of somebody who gives it later. */
export const UPGRADE_MODES = ["named", "confidential"] as const;
export type UpgradeMode = (typeof UPGRADE_MODES)[number];

/**
 * Whether a case can be given a name: one without, while the office works on it, once. A signal becomes a complaint by it.
 * An ended case is told anew: its end was a decision, and no name undoes it.
 */
export function isUpgradable(followed: Pick<FollowedCase, "nameless" | "status" | "upgradedOn">): boolean {
  return followed.nameless && followed.upgradedOn === null && !isEnded(followed);
}

const MODE: Choice = { type: "choice", look: "cards", name: "identityMode", options: UPGRADE_MODES, missing: "upgrade_mode_missing" };

/**
 * What a name given later asks, by the page of the journey whose words it has. The sealed identity is replaced as a whole, so
 * everything that it may have held is asked again; only the name must be given.
 */
export const UPGRADE_FIELDS: Record<"reach" | "contact" | "safe" | "authority", readonly Field[]> = {
  reach: [MODE],
  contact: fieldsOf("contact", {}).map(askingForAName),
  // Notices have a page of their own, and naming a signal changes nothing about them.
  safe: fieldsOf("safe", {}).filter(({ type }) => type !== "notice"),
  authority: fieldsOf("authority", {}).filter(({ name }) => name !== "authority"),
};

const ALL = Object.values(UPGRADE_FIELDS).flat();
const NAMES = ALL.flatMap(namesOf);

/** What the form of a name must be like to pass. */
export const upgradeShape = shapeOf(ALL);

/** Of all that a form sent, what this one asks, without marks that nobody can see. */
export function upgradeFields(typed: Fields): Fields {
  return Object.fromEntries(NAMES.flatMap((name) => (typed[name] ? [[name, printable(typed[name])]] : [])));
}

/** A name to be given to a case, or null when something is missing. */
export function readUpgrade(typed: Fields): { mode: UpgradeMode; identity: Identity } | null {
  const parsed = upgradeShape.safeParse(typed);
  if (!parsed.success) return null;
  const { identityMode, ...given } = parsed.data;
  const identity = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  return { mode: identityMode as UpgradeMode, identity: identitySchema.parse(identity) };
}

// The journey's own sentence leads back to a choice that there is not here.
function askingForAName(field: Field): Field {
  return field.type === "line" && field.name === "fullName" ? { ...field, missing: "upgrade_name_missing" } : field;
}
