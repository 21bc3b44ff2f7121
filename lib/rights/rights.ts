/**
 * Rights a submission can be about, as the Commissioner's reports group them, with those that the reports name in passing
 * (ill-treatment, conditions of detention, expression, privacy …). In the order of offering: life and liberty first, daily life
 * next, "not sure" last and always an allowed answer. Names and one-line explanations are messages (`rights.json`).
 */
export const RIGHTS = [
  "life",
  "torture",
  "liberty_and_security",
  "detention_conditions",
  "police_and_investigation",
  "fair_trial",
  "enforcement_of_judgments",
  "discrimination",
  "privacy",
  "expression_assembly_association",
  "conscience_and_faith",
  "citizenship",
  "refugees_and_migrants",
  "access_to_public_bodies",
  "health",
  "social_protection",
  "labour",
  "housing",
  "property",
  "education",
  "environment",
  "children",
  "women",
  "persons_with_disabilities",
  "rights_defenders_and_reprisals",
  "january_2022",
  "business_and_consumers",
  "not_sure",
] as const;

export type Right = (typeof RIGHTS)[number];

/** How many a person may choose: with more, nothing is said any longer. */
export const MOST_RIGHTS = 3;

/** All rights with name and explanation, in the order of offering. @param t `await getTranslations({ locale, namespace: "rights" })` */
export function namedRights(t: (key: `${Right}.${"name" | "hint"}`) => string): { code: Right; name: string; hint: string }[] {
  return RIGHTS.map((code) => ({ code, name: t(`${code}.name`), hint: t(`${code}.hint`) }));
}
