/**
 * Kinds of place where a person can be held, in the order in which they are offered: first "none", then as people pass through
 * them. Facility classes of the National Preventive Mechanism's reports, with convoy and border premises beside them.
 * Names are messages (`detention.json`, keys are these codes). Single places are not listed: whoever names a place of thirty
 * people has named a person.
 */
export const DETENTION_KINDS = [
  "none",
  "police_custody",
  "temporary_detention",
  "remand_prison",
  "penal_colony",
  "national_security",
  "military",
  "psychiatric",
  "compulsory_treatment",
  "minors_institution",
  "social_care",
  "border_or_migration",
  "transport",
  "other_closed_place",
] as const;

export type DetentionKind = (typeof DETENTION_KINDS)[number];

/** Whether the person is, or was, somewhere they could not leave. */
export function isDeprivedOfLiberty(kind: DetentionKind): boolean {
  return kind !== "none";
}
