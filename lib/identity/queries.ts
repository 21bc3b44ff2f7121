import type { Actor } from "#lib/auth/actor.ts";
import { openDocument } from "#lib/crypto/sealed-box.ts";
import { asActor, type MainTransaction } from "#lib/db/main.ts";
import { type Identity, identitySchema } from "#lib/intake/submission.ts";
import { contactContext, identityContext } from "#lib/vault/identity.ts";
import { openWrapped } from "#lib/vault/office-keys.ts";
import { type Contact, contactSchema } from "#lib/wishes/contact.ts";

/** An opened identity and until when it may be read. */
export type OpenedIdentity = { identity: Identity; expiresAt: Date };

/** The identity this person has opened in this case, while the opening lives; null otherwise. */
export function findOpenedIdentity(reader: Actor, caseId: string): Promise<OpenedIdentity | null> {
  return asActor(reader, async (tx) => {
    const opening = await tx.identityOpening.findFirst({
      where: { caseId, accountId: reader.accountId, expiresAt: { gt: new Date() } },
      orderBy: { expiresAt: "desc" },
      select: { id: true, expiresAt: true },
    });
    if (!opening) return null;
    const rows = await tx.$queryRaw<SealedIdentity[]>`SELECT sealed, wrapped FROM vault.open_identity(${opening.id}::uuid)`;
    const changed = await tx.$queryRaw<SealedIdentity[]>`SELECT sealed, wrapped FROM vault.open_contact(${opening.id}::uuid)`;
    if (!rows[0]) return null;
    const identity = unseal(rows[0], caseId);
    return { identity: changed[0] ? reachedBy(identity, unsealContact(changed[0], caseId)) : identity, expiresAt: opening.expiresAt };
  });
}

/**
 * The identity values of a case for the leak check: as they were given, and as they are since the person changed how to be
 * reached. They stay in the function that compares them and are never shown. Row-level checks in the database demand that the
 * asker may read the case.
 */
export async function identitiesForLeakCheck(tx: MainTransaction, caseId: string): Promise<Identity[]> {
  const rows = await tx.$queryRaw<SealedIdentity[]>`SELECT sealed, wrapped FROM vault.identity_for_leak_check(${caseId}::uuid)`;
  const changed = await tx.$queryRaw<SealedIdentity[]>`SELECT sealed, wrapped FROM vault.contact_for_leak_check(${caseId}::uuid)`;
  if (!rows[0]) throw new Error("The leak check cannot run without the identity it looks for");
  const identity = unseal(rows[0], caseId);
  return changed[0] ? [identity, reachedBy(identity, unsealContact(changed[0], caseId))] : [identity];
}

type SealedIdentity = { sealed: Uint8Array; wrapped: Uint8Array };

function unseal({ sealed, wrapped }: SealedIdentity, caseId: string): Identity {
  const key = openWrapped(wrapped, caseId, "identity");
  return identitySchema.parse(openDocument(key, sealed, identityContext(caseId)));
}

function unsealContact({ sealed, wrapped }: SealedIdentity, caseId: string): Contact {
  return contactSchema.parse(openDocument(openWrapped(wrapped, caseId, "contact"), sealed, contactContext(caseId)));
}

// What the person left empty is empty: an earlier number that is no longer safe must not show through.
function reachedBy(identity: Identity, contact: Contact): Identity {
  const earlier = Object.keys(contactSchema.shape);
  const rest = Object.fromEntries(Object.entries(identity).filter(([part]) => !earlier.includes(part)));
  return { ...rest, ...contact };
}
