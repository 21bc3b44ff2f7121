import type { IncomingMessage } from "node:http";
import type { GuardSettings } from "#server/guard/settings.ts";

/**
 * Where a request came from: the peer of the connection, or what the trusted proxy in front wrote last. What stands before
 * the last entry was sent by whoever wanted to. It is turned into a word at once and goes no further (lib/abuse/network.ts).
 */
export function senderOf(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  { trustedProxy }: Pick<GuardSettings, "trustedProxy">,
): string | undefined {
  if (!trustedProxy) return socket.remoteAddress;
  return headers["x-forwarded-for"]?.toString().split(",").at(-1)?.trim();
}
