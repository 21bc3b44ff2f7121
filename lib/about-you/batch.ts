/** How often an answer was given. */
export type AnswerCount = { question: string; answer: string; count: number };

/** So many people's answers leave memory together at the least: nobody's stand alone. */
export const SMALLEST_BATCH = 10;

/**
 * Answers of several people on their way into the counts. Each answer is counted at once and by itself: what one person
 * answered is nowhere together, not even here.
 */
export class Batch {
  #people = 0;
  #counts = new Map<string, AnswerCount>();

  add(answers: Readonly<Record<string, string | undefined>>): void {
    this.#people += 1;
    for (const [question, answer] of Object.entries(answers)) {
      if (answer === undefined) continue;
      const key = `${question} ${answer}`;
      const count = (this.#counts.get(key)?.count ?? 0) + 1;
      this.#counts.set(key, { question, answer, count });
    }
  }

  isLargeEnough(): boolean {
    return this.#people >= SMALLEST_BATCH;
  }

  /** Empties the batch. The counts come in an order that tells nothing of who came first. */
  take(): AnswerCount[] {
    const counts = [...this.#counts.values()];
    this.#people = 0;
    this.#counts.clear();
    return counts.sort((one, other) => one.question.localeCompare(other.question) || one.answer.localeCompare(other.answer));
  }
}
