import type { z } from "zod";

/** One code of errors.json for each field that is wrong. The first problem of a field is told; the others would only bury it. */
export function codesByField({ issues }: z.ZodError): Record<string, string> {
  const codes: Record<string, string> = {};
  for (const { path, message } of issues) codes[String(path[0])] ??= message;
  return codes;
}
