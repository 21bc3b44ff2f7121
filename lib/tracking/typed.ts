import { DomainError } from "#lib/errors/domain-error.ts";
import type { Fields } from "#lib/intake/telling.ts";
import type { Credentials } from "./schema.ts";
import { changeVisit, openVisit, type Visit } from "./visit.ts";

/** A form of a case as it was typed: for which case, and codes of errors.json by field. */
export type Typed = { number: string; fields: Fields; errors: Record<string, string> };

/** What became of a form: sent, with what came of it; refused with a sentence; or kept until the person has entered again. */
export type FormFate<Result> =
  | { status: "sent"; result: Result; token: string }
  | { status: "refused"; token: string }
  | { status: "kept"; token: string };

/** What somebody typed into this form for the case of the visit and could not send yet, or null. */
export function typedInto({ typed, credentials }: Visit, form: string): Typed | null {
  const found = typed?.[form];
  return found && found.number === credentials?.number ? found : null;
}

/**
 * Sends a form from a visit, or keeps it where that is not possible: nothing typed is lost when a visit has ended, and nothing
 * typed for one case ever goes to another.
 *
 * @param form the name under which it is kept
 */
export async function sendForm<Result>(
  token: string | undefined,
  form: string,
  typed: Typed,
  send: (credentials: Credentials) => Promise<Result>,
): Promise<FormFate<Result>> {
  const credentials = (await openVisit(token))?.credentials;
  const mine = credentials?.number === typed.number ? credentials : undefined;
  const isRight = Object.keys(typed.errors).length === 0;
  const result = isRight && mine ? await unlessGone(() => send(mine)) : undefined;
  if (result) {
    const { token: under } = await changeVisit(token, (visit) => ({ ...visit, typed: without(visit.typed, form) }));
    return { status: "sent", result: result.value, token: under };
  }
  const kept = await changeVisit(token, (visit) => ({ ...visit, typed: { ...visit.typed, [form]: typed } }));
  return { status: mine && !isRight ? "refused" : "kept", token: kept.token };
}

async function unlessGone<Result>(send: () => Promise<Result>): Promise<{ value: Result } | undefined> {
  try {
    return { value: await send() };
  } catch (error) {
    // The code was withdrawn meanwhile: for this person the visit is over.
    if (error instanceof DomainError && error.code === "not_found") return undefined;
    throw error;
  }
}

function without(typed: Visit["typed"], form: string): Visit["typed"] {
  return Object.fromEntries(Object.entries(typed ?? {}).filter(([name]) => name !== form));
}
