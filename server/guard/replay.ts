import { IncomingMessage } from "node:http";

/**
 * Makes the request that Next sees: the same socket, method and address, but only the headers that were admitted and
 * the body as the guard wrote it.
 *
 * @param body undefined for GET and HEAD
 */
export function replayRequest(original: IncomingMessage, headers: Record<string, string>, body: Buffer | undefined): IncomingMessage {
  const replay = replica(original, body ? { ...headers, "content-length": String(body.length) } : headers);
  if (body && body.length > 0) replay.push(body);
  replay.push(null);
  return replay;
}

/** The same request with the admitted headers, and no body yet. */
export function replica(original: IncomingMessage, headers: Record<string, string>): IncomingMessage {
  const replay = new IncomingMessage(original.socket);
  replay.method = original.method ?? "GET";
  replay.url = original.url ?? "/";
  replay.httpVersion = original.httpVersion;
  replay.httpVersionMajor = original.httpVersionMajor;
  replay.httpVersionMinor = original.httpVersionMinor;
  replay.headers = headers;
  replay.rawHeaders = Object.entries(replay.headers).flatMap(([name, value]) => [name, String(value)]);
  // Complete from the start: nothing that happens to this stream may close the socket, the answer still has to use it.
  replay.complete = true;
  return replay;
}
