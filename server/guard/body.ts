import type { IncomingMessage, ServerResponse } from "node:http";
import { BODY_BYTES_PER_SECOND, BODY_GRACE_MS, MAX_BODY_BYTES, REQUEST_TIMEOUT_MS } from "#server/guard/limits.ts";
import { type Refusal, refusal } from "#server/guard/refusal.ts";

/** Milliseconds a body may have taken by the time this many bytes are here. A link of 8 kbit/s passes; a form has its own end. */
export function bodyDeadline(bytesReceived: number): number {
  return BODY_GRACE_MS + (bytesReceived / BODY_BYTES_PER_SECOND) * 1000;
}

/**
 * Reads the body of a POST into memory.
 *
 * @returns the bytes, or why not: 413 as soon as the limit is passed, 408 when it drips in, 400 when the sender gave up
 */
export function readBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer | Refusal> {
  if (request.headers.expect !== undefined) response.writeContinue();
  const chunks: Buffer[] = [];
  const startedAt = performance.now();
  let size = 0;
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (performance.now() - startedAt > Math.min(bodyDeadline(size), REQUEST_TIMEOUT_MS)) settle(refusal(408, "body_too_slow"));
    }, 500);
    const settle = (result: Buffer | Refusal) => {
      clearInterval(watch);
      request.off("data", take);
      resolve(result);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > MAX_BODY_BYTES) settle(refusal(413, "body_too_large"));
    };
    request.on("data", take);
    request.once("end", () => settle(Buffer.concat(chunks, size)));
    request.once("error", () => settle(refusal(400, "body_cut_off")));
    request.once("close", () => settle(refusal(400, "body_cut_off")));
  });
}
