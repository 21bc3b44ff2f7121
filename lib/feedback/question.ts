/** The one question after a case has ended, as it stands in the counts. */
export const FEEDBACK_QUESTION = "treated_fairly";
export const FEEDBACK_ANSWERS = ["yes", "partly", "no"] as const;
export type FeedbackAnswer = (typeof FEEDBACK_ANSWERS)[number];
