import { AsyncLocalStorage } from "node:async_hooks";

/** What the guard wants to know about one POST: did it get as far as an action of ours, and was its sender still signed in? */
export interface RequestTrace {
  actionEntered: boolean;
  sessionEnded: boolean;
  /** The sender's network as the guard calls it while it runs (lib/abuse/network.ts): no address, and never to be stored or logged. */
  network?: string;
}

// The guard and the bundled application are two module graphs in one process: the global symbol is where they meet.
const KEY = Symbol.for("ombudsman.request");

function traces(): AsyncLocalStorage<RequestTrace> {
  const shared = globalThis as { [KEY]?: AsyncLocalStorage<RequestTrace> };
  shared[KEY] ??= new AsyncLocalStorage<RequestTrace>();
  return shared[KEY];
}

/** Runs one request with its trace; everything awaited inside sees the same trace. Called by the guard. */
export function withRequestTrace<T>(trace: RequestTrace, run: () => T): T {
  return traces().run(trace, run);
}

/**
 * Says that the framework understood the request and an action of ours has begun. `defineAction` calls it first thing:
 * a server error without this mark means the request was malformed, and the guard answers 400 instead of 500.
 */
export function markActionEntered(): void {
  const trace = traces().getStore();
  if (trace) trace.actionEntered = true;
}

/**
 * Says that the sender's session was over. A browser without scripts would be redirected to sign in and lose what was typed;
 * the guard answers this very POST with a page instead, so that reloading it, signed in again, sends the same text.
 */
export function markSessionEnded(): void {
  const trace = traces().getStore();
  if (trace) trace.sessionEnded = true;
}

/** The sender's network of this request, when the guard could tell it. */
export function senderNetwork(): string | undefined {
  return traces().getStore()?.network;
}
