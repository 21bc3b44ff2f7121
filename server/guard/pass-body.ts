import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyDeadline } from "#server/guard/body.ts";
import { replica } from "#server/guard/replay.ts";

/**
 * Makes the request that Next sees where a file comes: its body passes piece by piece, as fast as the route takes it, and is never
 * held here. Whoever drips is shown out; while the route itself is slow nobody else is blamed. What the route does not want to read
 * is thrown away, so that the sender gets the answer.
 */
export function passBody(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>): IncomingMessage {
  if (request.headers.expect !== undefined) response.writeContinue();
  const replay = replica(request, headers);
  replay._read = () => void request.resume();
  replay._destroy = (error, done) => {
    request.resume();
    done(error);
  };
  const stopWatching = watch(request);
  request.on("data", (chunk: Buffer) => {
    if (!replay.destroyed && !replay.push(chunk)) request.pause();
  });
  request.on("end", () => {
    if (!replay.destroyed) replay.push(null);
  });
  request.on("error", () => replay.destroy(new Error("body_cut_off")));
  request.on("close", () => {
    stopWatching();
    if (!request.complete) replay.destroy(new Error("body_cut_off"));
  });
  response.on("finish", () => request.resume());
  // Whoever reads it hears of the error; nobody reading must not bring the process down.
  replay.on("error", () => {});
  return replay;
}

function watch(request: IncomingMessage): () => void {
  let [size, waited, last] = [0, 0, performance.now()];
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
  });
  const timer = setInterval(() => {
    const now = performance.now();
    if (!request.isPaused()) waited += now - last;
    last = now;
    if (waited > bodyDeadline(size)) request.destroy();
  }, 500);
  return () => clearInterval(timer);
}
