import type { ServerResponse } from "node:http";
import { citizenPage } from "#server/guard/citizen-page.ts";
import { type Coding, compressingStream, compressWhole } from "#server/guard/compression.ts";
import { contentSecurityPolicy, type PagePolicy } from "#server/guard/content-security-policy.ts";
import type { GuardSettings } from "#server/guard/settings.ts";
import { staticPage, staticPageHeaders } from "#server/guard/static-page.ts";
import type { StyleSheet } from "#server/guard/style-sheet.ts";

/** The response's own methods, before the guard put itself in their place. */
export interface RawResponse {
  writeHead(status: number): unknown;
  write(chunk: Buffer, done?: () => void): boolean;
  end(chunk?: Buffer, done?: () => void): unknown;
  flushHeaders(): void;
}

/** Where the body goes that Next writes. `write` answers as streams do: false means wait for "drain". */
export interface Outlet {
  write(chunk: Buffer, done?: () => void): boolean;
  end(chunk?: Buffer, done?: () => void): void;
  flush(): void;
}

/** Body untouched. */
export function passThrough(response: ServerResponse, raw: RawResponse): Outlet {
  raw.writeHead(response.statusCode);
  return {
    write: (chunk, done) => raw.write(chunk, done),
    end: (chunk, done) => void (chunk ? raw.end(chunk, done) : raw.end(undefined, done)),
    flush: () => raw.flushHeaders(),
  };
}

/** Body thrown away; the guard's own page for this status instead. Of Next's headers only cookies stay. */
export function replaceBody(response: ServerResponse, raw: RawResponse, status: number, scheme: "http" | "https"): Outlet {
  return {
    write: accept,
    flush: () => {},
    end: (_chunk, done) => {
      const page = staticPage(status);
      for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
      for (const [name, value] of Object.entries(staticPageHeaders(page, scheme))) response.setHeader(name, value);
      response.statusCode = status;
      raw.writeHead(status);
      raw.end(page.html, done);
    },
  };
}

/** Body thrown away: a browser that is led on shows nothing of this answer. */
export function withoutBody(response: ServerResponse, raw: RawResponse): Outlet {
  return {
    write: accept,
    flush: () => {},
    end: (_chunk, done) => {
      response.removeHeader("content-type");
      if (response.statusCode >= 300 && response.statusCode !== 304) response.setHeader("content-length", 0);
      raw.writeHead(response.statusCode);
      raw.end(undefined, done);
    },
  };
}

/** For a browser that keeps the style sheets from page to page nothing is written into the page. */
const LINKED: ReadonlyMap<string, StyleSheet> = new Map();

/** React's mark for a part that a script would put into place later; citizens' pages must not be written that way. */
const PENDING = "<!--$?-->";

/**
 * Collects a citizen's page, takes the framework out of it and sends it whole. Nothing is lost by waiting: without
 * scripts a page that arrives in parts could not put its late parts into place.
 */
export function collectPage(
  response: ServerResponse,
  raw: RawResponse,
  policy: Omit<PagePolicy, "styleHashes">,
  coding: Coding | undefined,
  { storeSilent, returning }: { storeSilent: () => boolean; returning: boolean },
  { assets, log }: GuardSettings,
): Outlet {
  const chunks: Buffer[] = [];
  const send = async (done?: () => void) => {
    const made = Buffer.concat(chunks).toString("utf8");
    if (made.includes(PENDING)) log.error("citizen_page_incomplete");
    const { html, styleHashes } = citizenPage(made, returning ? LINKED : assets.styleSheets);
    const body = await compressWhole(Buffer.from(html), coding, 5);
    response.setHeader("content-security-policy", contentSecurityPolicy({ ...policy, styleHashes }));
    response.removeHeader("content-length");
    if (html !== "") response.setHeader("content-length", body.bytes.length);
    setCoding(response, body.coding);
    raw.writeHead(response.statusCode === 200 && storeSilent() ? 503 : response.statusCode);
    raw.end(body.bytes, done);
  };
  return {
    write: (chunk, done) => {
      chunks.push(chunk);
      return accept(chunk, done);
    },
    flush: () => {},
    end: (chunk, done) => {
      if (chunk) chunks.push(chunk);
      send(done).catch((error: Error) => response.destroy(error));
    },
  };
}

/**
 * Compresses on the way, so that a page that is made in parts does not wait for its slowest part. What was written within one
 * turn goes out together: each push is a trip to another thread and back, and Next writes a page in dozens of pieces.
 */
export function compressOnTheWay(response: ServerResponse, raw: RawResponse, coding: Coding): Outlet {
  const { stream, push } = compressingStream(coding);
  // What comes out after the last write leaves with the mark of the end in one packet.
  const last: Buffer[] = [];
  let ending = false;
  let pushing = false;
  const pushSoon = () => {
    if (pushing) return;
    pushing = true;
    setImmediate(() => {
      pushing = false;
      if (!stream.writableEnded && !stream.destroyed) push();
    });
  };
  response.removeHeader("content-length");
  setCoding(response, coding);
  raw.writeHead(response.statusCode);
  stream.on("data", (chunk: Buffer) => {
    if (ending) last.push(chunk);
    else if (!raw.write(chunk)) stream.pause();
  });
  // Next waits for "drain" of the response; what it fills is the compressor.
  stream.on("drain", () => response.emit("drain"));
  stream.on("end", () => raw.end(Buffer.concat(last)));
  stream.on("error", (error) => response.destroy(error));
  response.on("drain", () => stream.resume());
  response.on("close", () => stream.destroy());
  return {
    write: (chunk, done) => {
      pushSoon();
      return stream.write(chunk, done);
    },
    // The headers go out with the first bytes: alone they would be a packet that no browser can do anything with.
    flush: () => {},
    end: (chunk, done) => {
      ending = true;
      if (chunk) stream.end(chunk, done);
      else stream.end(done);
      stream.resume();
    },
  };
}

/** Nobody keeps these answers, so none has to be told for which coding it is. */
function setCoding(response: ServerResponse, coding: Coding | undefined): void {
  if (coding) response.setHeader("content-encoding", coding);
}

function accept(_chunk: Buffer, done?: () => void): boolean {
  if (done) process.nextTick(done);
  return true;
}
