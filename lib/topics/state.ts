/** When a topic can be answered. Days as `2026-11-25`, by the office's calendar. */
export type TopicDays = { opensOn: string; closesOn: string; closedOn: string | null };

export type TopicState = "planned" | "open" | "closed";

/** How a topic stands on a day: both its first and its last day are open; a topic closed early is closed from that moment. */
export function topicState({ opensOn, closesOn, closedOn }: TopicDays, day: string): TopicState {
  if (closedOn !== null || closesOn < day) return "closed";
  return opensOn <= day ? "open" : "planned";
}
