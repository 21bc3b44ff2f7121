import pino from "pino";
import { describeError } from "#lib/log/describe-error.ts";

/**
 * The only names that may stand beside a code in the log. Adding one is a decision: ask whether its value could ever be
 * something a person wrote, or tell who they are or where they sat.
 */
const KEYS = [
  "attempt",
  "audience",
  "case",
  "code",
  "count",
  "digest",
  "from",
  "job",
  "method",
  "migration",
  "ms",
  "pid",
  "plane",
  "port",
  "reason",
  "route",
  "signal",
  "status",
  "step",
  "to",
] as const;

type LogKey = (typeof KEYS)[number];

/** What a log line may say: numbers, yes or no, and short codes. `error` is reduced to its name, code and place. */
export type LogFields = Partial<Record<LogKey, string | number | boolean>> & { error?: unknown };

/** Writes one event: a code in snake_case, and fields that explain it. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

// Codes, case numbers, route patterns. No spaces: nothing that a person wrote fits in here by accident.
const PLAIN = /^[A-Za-z0-9_.:/()[\]-]{1,120}$/;

/** Reduces fields to what may be logged: known keys, plain values, errors without their words. */
export function allowedFields(fields: LogFields): Record<string, unknown> {
  const allowed: Record<string, unknown> = {};
  for (const key of KEYS) {
    const value = fields[key];
    if (value !== undefined) allowed[key] = typeof value === "string" && !PLAIN.test(value) ? "[removed]" : value;
  }
  return fields.error === undefined ? allowed : { ...allowed, error: describeError(fields.error) };
}

/**
 * Makes a log that writes one JSON line per event: `{"level":"info","time":…,"from":"closed","event":"step_not_allowed"}`.
 *
 * @param level least important level that is written: "debug", "info", "warn", "error", "silent"
 */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options = { level, base: null, messageKey: "event", formatters: { level: (label: string) => ({ level: label }) } };
  const sink = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields = {}) => sink.info(allowedFields(fields), event),
    warn: (event, fields = {}) => sink.warn(allowedFields(fields), event),
    error: (event, fields = {}) => sink.error(allowedFields(fields), event),
  };
}

// Read straight from the environment: the log must work while the environment is being checked.
/** The log of this process. Codes and numbers only, on standard output; never text that people wrote, never addresses. */
export const log: Log = createLog(process.env.LOG_LEVEL || "info");
