type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** JSON with sorted keys and no spaces (RFC 8785, without fractions): one event has one spelling. */
export function canonicalJson(value: Plain): string {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error("Only whole numbers have one spelling");
    return String(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Plain)}`);
  return `{${members.join(",")}}`;
}

// `Array.isArray` alone does not tell TypeScript about read-only lists.
function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
