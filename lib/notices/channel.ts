import type { Fault } from "./attempts.ts";
import type { NoticeContents } from "./contents.ts";

/** A notice as a channel gets it. `id`: the same for every attempt, and nothing that is written down anywhere. */
export type Outgoing = NoticeContents & { id: string; address: string };

/** One way to send. */
export type NoticeSender = {
  /** @throws NoticeFault when it did not leave, or nobody knows whether it did */
  send: (notice: Outgoing) => Promise<void>;
  close: () => void;
};

/** Why a channel did not send, as a code of ours. */
export class NoticeFault extends Error {
  readonly fault: Fault;

  constructor(code: string, { final = false } = {}) {
    super(code);
    this.name = "NoticeFault";
    this.fault = { code, final };
  }
}

/** How long a server may take for one step, in milliseconds. */
export const PATIENCE_MS = 10_000;
