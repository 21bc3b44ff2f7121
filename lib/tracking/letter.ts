import { createHash } from "node:crypto";
import { z } from "zod";
import { DomainError } from "#lib/errors/domain-error.ts";
import { codesByField } from "#lib/intake/error-codes.ts";
import { printable, words } from "#lib/intake/free-text.ts";
import { writeToOffice } from "./commands.ts";
import { type Credentials, MESSAGE_LIMIT, type TypedMessage } from "./schema.ts";
import { changeVisit, openVisit } from "./visit.ts";

const letterSchema = z.object({
  messageId: z.uuid("check_fields"),
  text: words(MESSAGE_LIMIT, { missing: "message_missing", tooLong: "message_too_long" }),
});

/** What became of a message: sent, refused with a sentence, or kept until the person has entered again. */
export type LetterFate = { status: "sent" | "refused" | "kept"; token: string };

/** Sends a message from a visit, or keeps it where that is not possible: nothing typed is lost when a visit has ended. */
export async function sendLetter(token: string | undefined, typed: TypedMessage): Promise<LetterFate> {
  const credentials = (await openVisit(token))?.credentials;
  const parsed = letterSchema.safeParse(typed);
  if (parsed.success && credentials && (await isSent(credentials, parsed.data))) {
    const visit = await changeVisit(token, ({ letter: _sent, ...rest }) => rest);
    return { status: "sent", token: visit.token };
  }
  const errors = parsed.success ? {} : codesByField(parsed.error);
  const kept = await changeVisit(token, (visit) => ({ ...visit, letter: { ...typed, text: printable(typed.text), errors } }));
  return { status: credentials && !parsed.success ? "refused" : "kept", token: kept.token };
}

async function isSent(credentials: Credentials, { messageId, text }: TypedMessage): Promise<boolean> {
  try {
    await writeToOffice(credentials, { messageId: idOfText(messageId, text), text });
    return true;
  } catch (error) {
    // The code was withdrawn meanwhile: for this person the visit is over.
    if (error instanceof DomainError && error.code === "not_found") return false;
    throw error;
  }
}

/**
 * The id under which a form's text is sent: the same for every retry, another one when the same form comes with another
 * text. Otherwise a page from the browser's history, written on and sent again, would pass for a retry and be lost.
 *
 * @returns a UUID, version 8
 */
export function idOfText(messageId: string, text: string): string {
  const hash = createHash("sha256").update(`${messageId}\n${text}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
