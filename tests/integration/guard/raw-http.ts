import { connect } from "node:net";

export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  status: number;
  text: string;
  ms: number;
}

/**
 * Sends bytes as they are, valid HTTP or not, and reads until the other side closes or falls silent.
 *
 * @param bytes include "Connection: close" in a valid request, or the answer takes as long as `silenceMs`
 * @param farewellMs when we say that nothing more will come; a request that never ends is given up after it
 */
export function sendRaw(port: number, bytes: Buffer | string, silenceMs = 15_000, farewellMs = 10_000): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const chunks: Buffer[] = [];
    const finish = () => {
      clearTimeout(farewell);
      socket.destroy();
      const text = Buffer.concat(chunks).toString("latin1");
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, ms: performance.now() - startedAt });
    };
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    // Not at once: Node drops an answer that is still being made when the other side says that it has said everything.
    const farewell = setTimeout(() => socket.end(), farewellMs);
    socket.setTimeout(silenceMs, finish);
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("close", finish);
    socket.on("error", finish);
  });
}

/** Writes a request as it stands on the wire, closing the connection after it. */
export function request(method: string, url: string, headers: Record<string, string>, body: Buffer | string = ""): Buffer {
  const bytes = Buffer.from(body);
  const length: Record<string, string> =
    method === "POST" && !("content-length" in headers) && !("transfer-encoding" in headers)
      ? { "content-length": String(bytes.length) }
      : {};
  const all = { ...headers, ...length, connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from([`${method} ${url} HTTP/1.1`, ...lines, "", ""].join("\r\n"), "latin1"), bytes]);
}
