import { AsyncLocalStorage } from "node:async_hooks";

/** What the guard wants to know of one request and cannot read off the answer. */
export interface RequestTrace {
  actionEntered: boolean;
  sessionEnded: boolean;
  /** The sender's network as the guard calls it while it runs (lib/abuse/network.ts): no address, and never to be stored or logged. */
  network?: string;
  storeSilent: boolean;
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

/**
 * Says that the database did not answer and the page says so. The page is whole and keeps what was typed, so the guard leaves
 * it as it is; but its status has to be the honest one, 503, for whoever reads nothing else.
 */
export function markStoreSilent(): void {
  const trace = traces().getStore();
  if (trace) trace.storeSilent = true;
}
