import { printable, words } from "#lib/intake/free-text.ts";
import { MESSAGE_LIMIT } from "#lib/tracking/schema.ts";

const shape = words(MESSAGE_LIMIT, { missing: "review_reason_missing", tooLong: "message_too_long" });

/** Why somebody does not agree with an outcome, as typed, and what of it has to be put right. */
export function readReason(typed: string): { fields: { reason: string }; errors: Record<string, string> } {
  const parsed = shape.safeParse(typed);
  const code = parsed.error?.issues[0]?.message;
  return { fields: { reason: printable(typed) }, errors: code ? { reason: code } : {} };
}
