/** What a form knows after it was sent. Sentences are finished in the reader's language; what was typed comes back. */
export type ActionState =
  | { status: "idle" }
  | { status: "refused"; message: string; fieldErrors: Record<string, string>; values: Record<string, string> }
  | { status: "done"; message: string };

// Secrets are never sent back to the browser.
const NEVER_ECHOED = new Set(["password", "code"]);

/** A refusal with the sentence, the fields it concerns and everything that was typed. */
export function refused(message: string, values: Record<string, string>, fieldErrors: [string, string][] = []): ActionState {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !NEVER_ECHOED.has(name)));
  const firstOfEach: Record<string, string> = {};
  // The first problem of a field is told, in the form's order; the others would only bury it.
  for (const [name, sentence] of fieldErrors) firstOfEach[name] ??= sentence;
  return { status: "refused", message, values: kept, fieldErrors: firstOfEach };
}
