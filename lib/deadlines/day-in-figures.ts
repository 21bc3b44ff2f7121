import { Temporal } from "temporal-polyfill";

/** A day as it is typed: `2026-12-31` as `31.12.2026`. */
export function inFigures(iso: string): string {
  return iso.split("-").reverse().join(".");
}

/** A day typed as `31.12.2026`, as `2026-12-31`; null for what is no day. */
export function dayFromFigures(typed: string): string | null {
  if (!/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(typed)) return null;
  const [day = 0, month = 0, year = 0] = typed.split(".").map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}
