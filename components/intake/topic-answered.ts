import { type Answers, isOpinion } from "#lib/intake/telling.ts";
import { findOpenTopic, type PublishedTopic } from "#lib/topics/queries.ts";

/** The office's topic that an opinion answers, as long as it is open. */
export async function topicAnswered(answers: Answers): Promise<PublishedTopic | null> {
  const code = isOpinion(answers) ? answers.danger?.topic : undefined;
  return code ? findOpenTopic(code) : null;
}
