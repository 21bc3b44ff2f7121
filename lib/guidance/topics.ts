/** Whom or what a published telephone number is for: `rules.hotline.topics`. */
export const HOTLINE_TOPICS = ["danger", "office", "children", "detention", "disability", "legal_aid"] as const;

export type HotlineTopic = (typeof HOTLINE_TOPICS)[number];
