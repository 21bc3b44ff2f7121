/**
 * Kinds of body, organisation or person that a submission can be about, in the order in which they are offered: first those
 * with power over liberty, then services of daily life, last "another" and "I do not know", which are always allowed answers.
 * Names are messages (`bodies.json`, keys are these codes).
 */
export const BODY_KINDS = [
  "police",
  "investigation_body",
  "penal_system",
  "prosecutor",
  "court",
  "enforcement_officer",
  "national_security",
  "local_executive",
  "central_body",
  "health_organisation",
  "education_organisation",
  "social_care_organisation",
  "quasi_state_company",
  "private_service_provider",
  "employer",
  "non_governmental_organisation",
  "official",
  "other",
  "not_known",
] as const;

export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * All kinds with their names, in the order of offering. Not alphabetical: neighbours explain each other, and the two answers
 * of last resort stay last in every language.
 *
 * @param t `await getTranslations({ locale, namespace: "bodies" })`
 */
export function namedBodyKinds(t: (kind: BodyKind) => string): { code: BodyKind; name: string }[] {
  return BODY_KINDS.map((code) => ({ code, name: t(code) }));
}
