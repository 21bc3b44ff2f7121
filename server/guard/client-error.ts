import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { securityHeaders } from "#server/guard/response-headers.ts";

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** The status for bytes that are no HTTP request, by Node's error code. */
export function statusOfClientError(code: string | undefined): number {
  return STATUS_BY_CODE[code ?? ""] ?? 400;
}

/** Answers bytes that never became a request, with the same headers as everything else, and closes. */
export function answerClientError(error: Error & { code?: string }, socket: Duplex, scheme: "http" | "https"): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statusOfClientError(error.code);
  endWith(socket, status, scheme);
}

/** CONNECT and web sockets have no place here; Node hands over the bare socket. */
export function endWith(socket: Duplex, status: number, scheme: "http" | "https", extra: Record<string, string> = {}): void {
  const headers = { ...securityHeaders(scheme), ...extra, "cache-control": "no-store", connection: "close", "content-length": "0" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", ""].join("\r\n"));
  socket.on("error", () => socket.destroy());
  setTimeout(() => socket.destroy(), 1_000).unref();
}
