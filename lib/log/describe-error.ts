/** What the log may know of an error: what kind, which code, where. Its message and details can carry people's words. */
export interface ErrorDescription {
  name: string;
  code?: string;
  digest?: string;
  at: string[];
  cause?: ErrorDescription;
}

const WORD = /^[A-Za-z0-9_.:-]{1,60}$/;
const MAX_FRAMES = 4;
const MAX_CAUSES = 3;

/**
 * Describes an error without its words: no `message`, and of Postgres and Prisma errors no `detail`, `where`, `hint`,
 * `meta` or parameters, which print the row that failed.
 */
export function describeError(error: unknown, causes: number = MAX_CAUSES): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code, digest, cause } = error as Error & { code?: unknown; digest?: unknown };
  return {
    name: word(error.name) ?? "Error",
    ...optional("code", word(code)),
    ...optional("digest", word(digest)),
    at: framesOf(error),
    ...(cause instanceof Error && causes > 0 ? { cause: describeError(cause, causes - 1) } : {}),
  };
}

function word(value: unknown): string | undefined {
  return typeof value === "string" && WORD.test(value) ? value : undefined;
}

function optional<K extends string>(key: K, value: string | undefined): { [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: string });
}

/** Function names, files and lines. The stack begins with the message, which is cut off first. */
function framesOf({ stack = "", message }: Error): string[] {
  const start = stack.indexOf(message) + message.length;
  const lines = stack
    .slice(start)
    .split("\n")
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line));
  return lines.slice(0, MAX_FRAMES).map(shortFrame);
}

/** "decide (lib/cases/status.ts:12:9)": the last folders of the path are enough to find the line. */
function shortFrame(line: string): string {
  return line
    .trim()
    .replace(/^at /, "")
    .replace(/(?:file:\/\/)?(?:\/[^/\s]+)*?\/((?:[^/\s]+\/){0,3}[^/\s]+:\d+:\d+)/, "$1");
}
