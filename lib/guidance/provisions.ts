/** Rules of law that the reading pages quote: codes of `rules.legal_provision`. */
export const PROVISION_CODES = [
  "mandate",
  "who_may_complain",
  "association_consent",
  "complaint_contents",
  "disclosure",
  "acceptance",
  "anonymous",
  "body_explains",
  "free_access",
  "answer_language",
  "legal_aid",
  "uncensored_letters",
  "torture_to_prosecutor",
  "preventive_visits",
  "no_sanction",
  "childrens_commissioner",
] as const;

export type ProvisionCode = (typeof PROVISION_CODES)[number];
