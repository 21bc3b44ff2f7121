import { z } from "zod";
import { parseAccessCode } from "#lib/crypto/access-code.ts";

/** What the follow-up form sends: both are read as people type them. */
export const followSchema = z.object({
  number: z
    .string()
    .transform(normalCaseNumber)
    .pipe(z.string().regex(/^\d{4}-\d{6}$/, "case_number_wrong")),
  code: z.string().transform((typed, context) => {
    const parsed = parseAccessCode(typed);
    if (parsed.ok) return parsed.code;
    context.addIssue({ code: "custom", message: `access_code_${parsed.reason}` });
    return z.NEVER;
  }),
});
export type Credentials = z.infer<typeof followSchema>;

export const MESSAGE_LIMIT = 10_000;

export const messageSchema = z.object({
  messageId: z.uuid("check_fields"),
  text: z.string().trim().min(1, "message_missing").max(MESSAGE_LIMIT, "message_too_long"),
});
export type TypedMessage = z.infer<typeof messageSchema>;

/** Forgives spaces, a missing or long dash and a № in front. */
function normalCaseNumber(typed: string): string {
  const digits = typed.normalize("NFKC").replace(/\D/g, "");
  return digits.length === 10 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : typed.trim();
}
