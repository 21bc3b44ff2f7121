import { DomainError } from "#lib/errors/domain-error.ts";
import { codesByField } from "#lib/intake/error-codes.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { giveCaseAName } from "./commands.ts";
import { readUpgrade, upgradeFields, upgradeShape } from "./upgrade.ts";
import { changeVisit, openVisit, type Visit } from "./visit.ts";

/** What became of a typed name: ready to be checked, refused with a sentence, or kept until the person has entered again. */
export type NamingFate = { status: "ready" | "refused" | "kept"; token: string };

/** Keeps a name for the signal of this number, right or wrong. Nothing changes in the case until it is confirmed. */
export async function keepNaming(token: string | undefined, number: string, typed: Fields): Promise<NamingFate> {
  const parsed = upgradeShape.safeParse(typed);
  const errors = parsed.success ? {} : codesByField(parsed.error);
  const kept = await changeVisit(token, (visit) => ({ ...visit, naming: { number, fields: upgradeFields(typed), errors } }));
  if (!kept.document.credentials) return { status: "kept", token: kept.token };
  return { status: parsed.success ? "ready" : "refused", token: kept.token };
}

/** The name that was typed for the case of this visit, or null. */
export function namingOf({ naming, credentials }: Visit): NonNullable<Visit["naming"]> | null {
  return naming && naming.number === credentials?.number ? naming : null;
}

/** What became of confirming: done, now or before; no longer possible; something to type first; or the visit is over. */
export type Confirmed = "upgraded" | "not_possible" | "unfinished" | "ended";

/** Gives the signal of a visit the name that was typed and checked, and forgets that name here. */
export async function confirmNaming(token: string | undefined): Promise<Confirmed> {
  const visit = await openVisit(token);
  const credentials = visit?.credentials;
  if (!visit || !credentials) return "ended";
  const upgrade = readUpgrade(namingOf(visit)?.fields ?? {});
  if (!upgrade) return "unfinished";
  const fate = await fateOf(() => giveCaseAName(credentials, upgrade));
  await changeVisit(token, ({ naming: _given, ...rest }) => rest);
  return fate;
}

async function fateOf(upgrading: () => Promise<boolean>): Promise<Confirmed> {
  try {
    await upgrading();
    return "upgraded";
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === "upgrade_not_possible" ? "not_possible" : "ended";
  }
}
