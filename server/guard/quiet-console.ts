import { format } from "node:util";
import type { Log } from "#lib/log/logger.ts";

/**
 * Takes the console away from everything in this process. Next prints errors whole, with their messages, and those of
 * databases carry the row that failed. What arrives here is reduced to the name, code and place of an error.
 */
export function quietConsole(log: Log): void {
  const tell =
    (level: "info" | "warn" | "error") =>
    (...said: unknown[]) => {
      const error = said.find((part) => part instanceof Error);
      if (error) log[level]("console", { error });
      else if (level !== "info") log[level]("console", { reason: reasonIn(said) });
    };
  Object.assign(console, {
    log: tell("info"),
    info: tell("info"),
    debug: tell("info"),
    trace: tell("info"),
    warn: tell("warn"),
    error: tell("error"),
  });
}

/** The first word that looks like a code; the sentence around it is not kept. */
function reasonIn(said: readonly unknown[]): string {
  return /\b[A-Z]+(?:_[A-Z0-9]+)+\b|\bP\d{4}\b/.exec(format(...said))?.[0] ?? "no_code";
}
