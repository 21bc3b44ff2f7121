/*
 * The answers that the journey offers, as codes. The names people read are texts of the journey; the codes stand in the
 * database, in the queue's filters and on the paper form.
 */

/** What can be conveyed, in the memorandum's words; a signal is said without a name from the beginning. */
export const TYPED_KINDS = ["complaint", "concern", "opinion", "signal"] as const;
export type TypedKind = (typeof TYPED_KINDS)[number];

/** How the questions are put: the usual way, in easy words, or to a child. */
export const MANNERS = ["usual", "easy", "child"] as const;
export type Manner = (typeof MANNERS)[number];

/** For whom somebody writes. `minor`: the person is under eighteen and writes for themselves. */
export const ABOUT_WHOM = ["self", "my_child", "cared_for", "group", "minor", "defender"] as const;
export type AboutWhom = (typeof ABOUT_WHOM)[number];

/**
 * By what right somebody writes for another. Public associations need the citizen's written consent (90-VII Art. 9(1));
 * whoever has none yet is told so and can send all the same.
 */
export const AUTHORITIES = ["consent_written", "consent_spoken", "parent_or_guardian", "cannot_be_asked", "not_asked_yet"] as const;

export const IDENTITY_MODES = ["named", "confidential", "anonymous"] as const;
export type IdentityMode = (typeof IDENTITY_MODES)[number];

/** Roughly how many people a group complaint is about. */
export const GROUP_SIZES = ["few", "tens", "hundreds", "not_known"] as const;

/** Whether somebody else was told before, and whether a court has the matter. */
export const EARLIER_STEPS = ["told_nobody", "waiting", "answered", "no_answer"] as const;
export const COURT_STEPS = ["no_court", "in_court", "court_decided", "not_sure"] as const;

export const EVIDENCE_ANSWERS = ["have", "have_not", "unsafe_to_keep", "not_sure"] as const;

/** When a call is safe, and what a caller may say first. */
export const CONTACT_HOURS = ["any_time", "morning", "afternoon", "evening"] as const;
export const GREETINGS = ["may_say_who", "ask_for_me_only", "never_call"] as const;

/** How somebody wants to be told that there is news. */
export const NOTICE_ANSWERS = ["no_notice", "by_email", "by_sms"] as const;

/** Whether somebody fears revenge for complaining, or has met it. */
export const REPRISALS = ["none", "afraid", "happened", "rather_not_say"] as const;

/**
 * The disclosures that a person can agree to, each by itself. Nothing ticked means no to all of them.
 * `body_facts`: the account to the body it is about; `body_name`: the name with it; `other_body`: to a body that can decide;
 * `experts`: an anonymised summary to OSCE/ODIHR; `statistics`: coded answers in published tables.
 */
export const DISCLOSURES = ["body_facts", "body_name", "other_body", "experts", "statistics"] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** The wording of the page of consents, stored with each answer. A change of its sense is a new number. */
export const CONSENT_WORDING = "consents/1";
