const MAX_DEPTH = 32;
const PARAMETER_KINDS = ["c", "ci(..)(..)", "ci(.)", "ci(..)", "ci(...)", "oc", "d", "di(..)(..)", "di(.)", "di(..)", "di(...)"];
const MARKERS = ["refetch", "inside-shared-layout", "metadata-only"];

/**
 * Whether a `next-router-state-tree` header has the form that Next's router sends (next/dist/server/app-render/types.js):
 * `[segment, {slot: tree}, [string, string]?, marker?, number?, string?]`. Next answers 500 to any other.
 */
export function isRouterState(header: string): boolean {
  try {
    return isTree(JSON.parse(decodeURIComponent(header)), MAX_DEPTH);
  } catch {
    return false;
  }
}

function isTree(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6 || depth === 0) return false;
  const [segment, slots, url, marker, hints, extra] = value;
  return (
    isSegment(segment) &&
    isRecord(slots) &&
    Object.values(slots).every((slot) => isTree(slot, depth - 1)) &&
    optional(url, isPairOfStrings) &&
    optional(marker, (word) => MARKERS.includes(word as string)) &&
    optional(hints, (number) => typeof number === "number") &&
    (extra === undefined || typeof extra === "string")
  );
}

function isSegment(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, key, kind, siblings] = value;
  return (
    typeof name === "string" &&
    typeof key === "string" &&
    PARAMETER_KINDS.includes(kind) &&
    (siblings === null || isListOfStrings(siblings))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

function isPairOfStrings(value: unknown): boolean {
  return isListOfStrings(value) && (value as unknown[]).length === 2;
}

function optional(value: unknown, test: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || test(value);
}
