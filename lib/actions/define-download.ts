import type { Actor } from "#lib/auth/actor.ts";
import { doorOf } from "#lib/auth/door.ts";
import { mayEver, type Permission } from "#lib/auth/policy.ts";
import { currentActor } from "#lib/auth/session.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import { isLocale, LOCALES, type Locale } from "#lib/i18n/locales.ts";

type Acting<P> = P extends "public" ? null : Actor;

/** A file to hand out. Its name is what a stranger may read in a list of downloads: it says nothing about what is inside. */
export type Download = { name: string; type: "application/pdf" | "text/plain; charset=utf-8"; body: Uint8Array<ArrayBuffer> | string };

/** A file of whatever kind that is opened while it is handed out. Length in bytes. */
export type StreamedDownload = { name: string; type: "application/octet-stream"; body: ReadableStream<Uint8Array>; length: number };

type Params = Record<string, string | undefined>;

// An address without variable parts has no parameters at all.
type Context = { params: Promise<Params | undefined> };

type Definition<P extends Permission | "public"> = {
  permission: P;
  /** Whether the browser shows it or stores it; `stored` unless it is the same for everybody. */
  shown?: boolean;
  /** Finds the file, or null when it is not there for this person. */
  find: (actor: Acting<P>, locale: Locale, params: Params) => Promise<Download | StreamedDownload | null>;
};

/** A route handler for GET with its permission, as the tests of the build ask of each. */
export type DownloadHandler = ((request: Request, context: Context) => Promise<Response>) & {
  permission: Permission | "public";
};

/**
 * The only way to make a route handler that hands out a file: a permission (or the word "public") and one function that finds
 * it. Whoever may not have it gets the same answer as for an address that does not exist. It is never kept in a cache.
 */
export function defineDownload<P extends Permission | "public">(definition: Definition<P>): DownloadHandler {
  const handler = async (_request: Request, context: Context): Promise<Response> => {
    const download = await findFor(definition, (await context.params) ?? {});
    return download ? answerWith(download, definition.shown ?? false) : new Response(null, { status: 404 });
  };
  return Object.assign(handler, { permission: definition.permission });
}

async function findFor<P extends Permission | "public">(
  { permission, find }: Definition<P>,
  params: Params,
): Promise<Download | StreamedDownload | null> {
  const actor = permission === "public" ? null : await currentActor(doorOf(permission));
  if (permission !== "public" && !(actor && mayEver(actor.role, permission))) return null;
  if (params.locale !== undefined && !isLocale(params.locale)) return null;
  try {
    return await find(actor as Acting<P>, isLocale(params.locale) ? params.locale : LOCALES[0], params);
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return null;
    throw error;
  }
}

function answerWith({ name, type, body, ...rest }: Download | StreamedDownload, shown: boolean): Response {
  const disposition = shown ? "inline" : `attachment; filename="${name}"`;
  const headers = { "content-type": type, "content-disposition": disposition, "cache-control": "no-store" };
  return new Response(body, { headers: { ...headers, ...("length" in rest && { "content-length": String(rest.length) }) } });
}
