import { Readable } from "node:stream";
import { z } from "zod";
import { limitsInWords } from "#components/attachments/files-words.ts";
import { removeFile } from "#lib/attachments/commands.ts";
import { type Holder, holderOf } from "#lib/attachments/holder.ts";
import { type Announced, announceFile, progressOf, receivePiece } from "#lib/attachments/pieces.ts";
import { DomainError } from "#lib/errors/domain-error.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { printable } from "#lib/intake/free-text.ts";
import { openLocker } from "#lib/intake/locker.ts";
import { log } from "#lib/log/logger.ts";
import { type Holding, readToken } from "./token-cookie.ts";

/*
 * The protocol of resumable uploads (tus 1.0: core, creation, termination) over lib/attachments/pieces.ts. A refusal has a sentence in
 * the reader's language as its body: our script shows it beside the file.
 */

const TUS = { "tus-resumable": "1.0.0" };

/** Begins a file: 201 with the address to which its pieces go. */
export function beginPieces(request: Request, holding: Holding, locale: Locale): Promise<Response> {
  return answered(request, holding, locale, async (holder) => {
    const id = await announceFile(holder, announcedIn(request));
    return new Response(null, { status: 201, headers: { ...TUS, location: `${new URL(request.url).pathname}/${id}` } });
  });
}

/** How far a file has come. */
export function tellProgress(request: Request, holding: Holding): Promise<Response> {
  return answered(request, holding, "kk", async (holder) => {
    const progress = await progressOf(holder, idIn(request));
    if (!progress) return new Response(null, { status: 404, headers: TUS });
    const { offset, announced } = progress;
    return new Response(null, { status: 200, headers: { ...TUS, "upload-offset": String(offset), "upload-length": String(announced) } });
  });
}

/** Takes the next piece of a file. */
export function takePiece(request: Request, holding: Holding, locale: Locale): Promise<Response> {
  return answered(request, holding, locale, async (holder) => {
    const offset = z.coerce.number().int().min(0).safeParse(request.headers.get("upload-offset"));
    if (!offset.success || !request.body) return new Response(null, { status: 400, headers: TUS });
    const body = Readable.from(request.body as unknown as AsyncIterable<Uint8Array>, { objectMode: false });
    const progress = await receivePiece(holder, idIn(request), offset.data, body);
    return new Response(null, { status: 204, headers: { ...TUS, "upload-offset": String(progress.offset) } });
  });
}

/** Takes a file away. */
export function dropPieces(request: Request, holding: Holding): Promise<Response> {
  return answered(request, holding, "kk", async (holder) => {
    await removeFile(holder, idIn(request));
    return new Response(null, { status: 204, headers: TUS });
  });
}

async function answered(
  request: Request,
  holding: Holding,
  locale: Locale,
  answer: (holder: Holder) => Promise<Response>,
): Promise<Response> {
  try {
    const token = await readToken(holding);
    if (!token || !(await openLocker(token))) throw new DomainError("draft_gone");
    return await answer(holderOf(token));
  } catch (error) {
    if (!(error instanceof DomainError)) log.error("piece_not_received", { error });
    return refusal(error instanceof DomainError ? error.code : "file_not_stored", locale);
  } finally {
    // What nobody wants to read is thrown away by the guard.
    await request.body?.cancel().catch(() => undefined);
  }
}

const STATUS: Record<string, number> = { not_found: 404, piece_elsewhere: 409, draft_gone: 410, file_not_stored: 503 };

async function refusal(code: string, locale: Locale): Promise<Response> {
  const status = STATUS[code] ?? 422;
  const t = await getTranslations({ locale, namespace: "errors" });
  const sentence = status === 404 || status === 409 ? "" : t(code, limitsInWords());
  return new Response(sentence, { status, headers: { ...TUS, "content-type": "text/plain; charset=utf-8" } });
}

function idIn(request: Request): string {
  const id = z.uuid().safeParse(new URL(request.url).pathname.split("/").at(-1));
  if (!id.success) throw new DomainError("not_found");
  return id.data;
}

function announcedIn(request: Request): Announced {
  const length = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse(request.headers.get("upload-length") ?? undefined);
  if (!length.success) throw new DomainError("file_broken_off");
  const pairs = (request.headers.get("upload-metadata") ?? "").split(",").map((pair) => pair.trim().split(" "));
  const told = new Map(pairs.map(([name = "", value = ""]) => [name, value]));
  const value = (name: string) => Buffer.from(told.get(name) ?? "", "base64").toString("utf8");
  const sha256 = /^[A-Za-z0-9+/]{43}=$/.exec(value("sha256"))?.[0];
  const description = printable(value("description")).trim().slice(0, 500) || undefined;
  return { name: value("filename"), description, length: length.data, sha256 };
}
