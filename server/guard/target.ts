import { MAX_URL_LENGTH } from "#server/guard/limits.ts";
import { NOT_FOUND, type Refusal, refusal } from "#server/guard/refusal.ts";

export interface Target {
  /** Canonical path, still percent-encoded. */
  path: string;
  /** Query with its "?", or the empty string. */
  query: string;
}

/**
 * Takes the request target apart and admits only the canonical spelling of a path, because the guard and Next must never
 * read one address in two ways: no "//", "\", dot segments, encoded slashes, escaped letters, broken escapes.
 */
export function readTarget(url: string): Target | Refusal {
  if (url.length > MAX_URL_LENGTH) return refusal(414, "url_too_long");
  const mark = url.indexOf("?");
  const path = mark === -1 ? url : url.slice(0, mark);
  const query = mark === -1 ? "" : url.slice(mark);
  if (!isCanonicalPath(path) || !isPlainQuery(query)) return refusal(400, "url_malformed");
  return isFrameworkSpelling(path, query) ? NOT_FOUND : { path, query };
}

function isCanonicalPath(path: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(path) || /\\|\/\//.test(path)) return false;
  if (hasNeedlessEscape(path)) return false;
  try {
    return path.split("/").every(isPlainSegment) && new URL(path, "http://guard").pathname === path;
  } catch {
    return false; // broken escape, or bytes that are not UTF-8
  }
}

/** "%6Fffice" for "office", "%2e%2e" for "..": nobody writes that for a good reason. */
function hasNeedlessEscape(path: string): boolean {
  return (path.match(/%[0-9A-Fa-f]{2}/g) ?? []).some((needless) =>
    /[A-Za-z0-9._~-]/.test(String.fromCharCode(Number.parseInt(needless.slice(1), 16))),
  );
}

function isPlainSegment(segment: string): boolean {
  return ![...decodeURIComponent(segment)].some((character) => character === "/" || character === "\\" || isControl(character));
}

function isControl(character: string): boolean {
  return character < " " || character === "\u007f";
}

function isPlainQuery(query: string): boolean {
  return /^(?:[\x21\x23\x24\x26-\x7e]|%[0-9A-Fa-f]{2})*$/.test(query) && !query.includes("%00");
}

/** Spellings that Next gives a meaning of its own: payload suffixes and route parameters smuggled into the query. */
function isFrameworkSpelling(path: string, query: string): boolean {
  return /\.rsc$|\.segments(?:\/|$)/.test(path) || /[?&](?:nxt[PI]|__next)/i.test(query);
}
