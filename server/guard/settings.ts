import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "#lib/log/logger.ts";
import type { Door } from "#server/door/door.ts";
import type { WebAudience } from "#server/door/plane.ts";
import type { Assets } from "#server/guard/assets.ts";
import type { Addresses } from "#server/guard/host.ts";
import type { Refusal } from "#server/guard/refusal.ts";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the guard of one process knows; fixed at start. */
export interface GuardSettings {
  audience: WebAudience;
  addresses: Addresses;
  scheme: "http" | "https";
  door: Door;
  assets: Assets;
  /** Whether the proxy in front may be believed about the sender's address. */
  trustedProxy: boolean;
  /** Lets the development server's own paths through and leaves pages as they are. */
  development: boolean;
  /** Next. */
  handle: Handler;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  log: Log;
  /** Counts refusals for the log. */
  tally(refusal: Refusal): void;
}
