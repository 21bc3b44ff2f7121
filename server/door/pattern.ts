import { LOCALES } from "#lib/i18n/locales.ts";

/** One segment of a route: a word, one of a few words, any one segment, or the rest of the path. */
type Part = { kind: "word"; words: readonly string[] } | { kind: "any" } | { kind: "rest"; optional: boolean };

export type Pattern = readonly Part[];

/**
 * Reads a route as the build manifest writes it ("/[locale]/office/cases/[caseId]"). The parameter `[locale]` matches
 * our three locales only, so that "/api/…" or "/de/…" can never pass for a page.
 *
 * @throws Error on a segment form it does not know (intercepting routes and the like), rather than guess
 */
export function readPattern(route: string): Pattern {
  return splitPath(route).map(readPart);
}

function readPart(segment: string): Part {
  if (segment === "[locale]") return { kind: "word", words: LOCALES };
  if (/^\[\[\.\.\.\w+\]\]$/.test(segment)) return { kind: "rest", optional: true };
  if (/^\[\.\.\.\w+\]$/.test(segment)) return { kind: "rest", optional: false };
  if (/^\[\w+\]$/.test(segment)) return { kind: "any" };
  if (/[[\]()@]/.test(segment)) throw new Error(`route segment not understood: ${segment}`);
  return { kind: "word", words: [segment] };
}

export function splitPath(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** True when the pattern covers a path given as decoded segments. */
export function matches(pattern: Pattern, segments: readonly string[]): boolean {
  const [part, ...parts] = pattern;
  if (!part) return segments.length === 0;
  if (part.kind === "rest") return part.optional || segments.length > 0;
  const [segment, ...rest] = segments;
  if (segment === undefined) return false;
  return (part.kind === "any" || part.words.includes(segment)) && matches(parts, rest);
}

const RANK: Record<Part["kind"], number> = { word: 0, any: 1, rest: 2 };

/** Orders patterns as Next prefers them: where two match one path, the one with the plainer segment first. "/form/keep" is no "/form/[page]". */
export function comparePatterns(a: Pattern, b: Pattern): number {
  const [first, second] = [a, b].map((pattern) => pattern.map(({ kind }) => RANK[kind]).join("")) as [string, string];
  return first < second ? -1 : Number(first > second);
}

/**
 * True when some path could match both patterns. Two doors must never overlap: then nothing about the way Next decodes,
 * orders or prefers its routes can lead a request that we admitted to a route of another plane.
 */
export function overlap(a: Pattern, b: Pattern): boolean {
  const [partA, ...restA] = a;
  const [partB, ...restB] = b;
  if (!partA && !partB) return true;
  if (partA?.kind === "rest") return partA.optional || b.length > 0;
  if (partB?.kind === "rest") return partB.optional || a.length > 0;
  if (!partA || !partB) return false;
  return meet(partA, partB) && overlap(restA, restB);
}

function meet(a: Part, b: Part): boolean {
  if (a.kind !== "word" || b.kind !== "word") return true;
  return a.words.some((word) => b.words.includes(word));
}
