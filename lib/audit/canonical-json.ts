type Plain = string | number | { [key: string]: Plain };

/** JSON with sorted keys and no spaces (RFC 8785, for strings, whole numbers and objects): one event has one spelling. */
export function canonicalJson(value: Plain): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error("Only whole numbers have one spelling");
    return String(value);
  }
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Plain)}`);
  return `{${members.join(",")}}`;
}
