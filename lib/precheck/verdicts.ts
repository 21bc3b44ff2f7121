/** Who can help, by code of `rules.helper`. */
export type HelperCode =
  | "prosecutor"
  | "child_rights_commissioner"
  | "legal_aid"
  | "government_contact_centre"
  | "courts"
  | "entrepreneurs_chamber";

/** The same by code of `rules.hotline`. */
export type HotlineCode = "emergency" | "police" | "ambulance" | "family_women_children" | "crisis_line";

export const VERDICTS = [
  "emergency",
  "torture",
  "we_can_urgent",
  "we_can",
  "child",
  "court_decision",
  "family_violence",
  "private_dispute",
  "employer",
  "consumer",
  "business",
  "other_state",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/**
 * Who can help beside us, the most useful first. Nobody is sent away with nothing: each verdict names somebody who answers a
 * telephone, and each lets the person write to us all the same.
 */
export const WHO_CAN_HELP: Record<Verdict, readonly (HelperCode | HotlineCode)[]> = {
  emergency: ["emergency", "police", "ambulance", "family_women_children"],
  // Complaints of torture are the prosecutor's exclusive competence and go there at once (domain facts, C1).
  torture: ["prosecutor", "emergency"],
  we_can_urgent: ["prosecutor", "police"],
  we_can: ["government_contact_centre", "legal_aid"],
  child: ["child_rights_commissioner", "police"],
  court_decision: ["legal_aid", "courts"],
  family_violence: ["police", "family_women_children", "crisis_line"],
  private_dispute: ["legal_aid"],
  employer: ["government_contact_centre", "legal_aid"],
  consumer: ["government_contact_centre", "legal_aid"],
  business: ["entrepreneurs_chamber"],
  other_state: ["government_contact_centre"],
};

/** Those that leave no time for reading: their helpers stand before everything else. */
export const PRESSING: readonly Verdict[] = ["emergency", "torture", "we_can_urgent", "family_violence"];
