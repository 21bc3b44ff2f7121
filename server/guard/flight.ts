import { MAX_JSON_DEPTH } from "#server/guard/limits.ts";
import type { Part } from "#server/guard/multipart.ts";

/**
 * Whether the body of a call by the framework's script can be the argument list it must be: a JSON array, or a form
 * whose row 0 is one. Next answers 500 to anything else.
 */
export function isArgumentList(text: string): boolean {
  return text.startsWith("[") && isValueRow(text);
}

/** @param parts rows "0", "1", … and the fields "_1_name" of forms passed as arguments */
export function isArgumentForm(parts: readonly Part[]): boolean {
  const first = parts.filter((part) => part.name === "0");
  return first.length === 1 && isArgumentList(first[0]?.bytes.toString("utf8") ?? "") && parts.every(isRowOrField);
}

function isRowOrField(part: Part): boolean {
  if (/^\d{1,4}$/.test(part.name)) return isActionRow(part);
  return /^_\d{1,4}_./.test(part.name);
}

/** A row of React's reply format: JSON, or the bytes of a file. */
export function isActionRow(part: Part): boolean {
  return part.filename !== undefined || isValueRow(part.bytes.toString("utf8"));
}

function isValueRow(text: string): boolean {
  return isJsonText(text) && [...text.matchAll(SPECIAL)].every(([, value]) => PLAIN_SPECIAL.test(value ?? ""));
}

/** A string of JSON that begins with "$": React's sign that it stands for something else. */
const SPECIAL = /(?<!\\)"\$((?:[^"\\]|\\.)*)"/g;

/**
 * What our pages send: escaped text, undefined, numbers JSON cannot say, dates, forms, maps, sets, and other rows with
 * plain paths into them. No functions, promises, streams, symbols, files by reference or temporary references: nothing of
 * ours sends those, and with them the history of holes in React's decoder began.
 */
const PLAIN_SPECIAL =
  /^(?:\$.*|undefined|-0|-?Infinity|NaN|D[0-9TZ:.+-]+|n-?\d{1,100}|[KQW]?[0-9a-f]{1,4}(?::(?!(?:__proto__|constructor|prototype|then)(?::|$))[\w.-]{1,100})*)$/s;

/** True for JSON that nests no deeper than anything we send. */
export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return depthOf(text) <= MAX_JSON_DEPTH;
  } catch {
    return false;
  }
}

/** Nesting of a text that is known to be JSON; what stands in strings is people's words and does not count. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of json.replaceAll(/"(?:[^"\\]|\\.)*"/g, "").matchAll(/[[\]{}]/g)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
