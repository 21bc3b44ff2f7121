import { newLockerToken, openLocker, saveLocker } from "./locker.ts";

/** How often a save is tried again when other tabs of the same person save in between. */
const MOST_TRIES = 8;

/** How a kind of document is read from its locker, and until when it lies there. */
export type DocumentKind<Document> = {
  /** Null when an older release wrote it in another form. */
  read: (raw: unknown) => Document | null;
  expiresAt: (document: Document) => Date;
};

/** A changed document: under which token it lies now, and whether there was one before. */
export type Changed<Document> = { token: string; document: Document; existed: boolean };

/** A document as it was found, and the version that the next save takes the place of. */
export type Opened<Document> = { document: Document | null; version: number };

/** Opens the document of a token, null when there is none or its time is over. Handed to `changeDocument`, it saves opening it again. */
export async function openDocument<Document>(kind: DocumentKind<Document>, token: string | undefined): Promise<Opened<Document>> {
  const locker = token ? await openLocker(token) : null;
  return locker ? { document: kind.read(locker.document), version: locker.version } : { document: null, version: 0 };
}

/** The document of a token, or null when there is none or its time is over. */
export async function readDocument<Document>(kind: DocumentKind<Document>, token: string | undefined): Promise<Document | null> {
  return (await openDocument(kind, token)).document;
}

/**
 * Changes the document of a token, or makes a new one under a new token. When another tab saved in between, the change is
 * made again on what that tab left, so neither is lost. A change that answers what it was given saves nothing.
 *
 * @param opened the document as it was opened a moment ago, where that is at hand
 */
export async function changeDocument<Document>(
  kind: DocumentKind<Document>,
  token: string | undefined,
  change: (found: Document | null) => Document,
  opened?: Opened<Document>,
): Promise<Changed<Document>> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { document: found, version } = (tries === 0 && opened) || (await openDocument(kind, token));
    const document = change(found);
    if (token && document === found) return { token, document, existed: true };
    // An expired locker may still lie under its token, so a new document never takes an old one.
    const under = token && found ? token : newLockerToken();
    const saved = await saveLocker(under, found ? version : 0, document, kind.expiresAt(document));
    if (saved !== null) return { token: under, document, existed: found !== null };
  }
  throw new Error("Too many saves of one document at once");
}
