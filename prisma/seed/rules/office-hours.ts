import type { OfficeHours } from "#lib/deadlines/schema.ts";

/**
 * Hours of the office on working days, Astana time. The usual hours of state bodies; the office's own order was not seen, so
 * an administrator confirms or replaces them. `closes` decides when something is registered the next working day.
 */
export const OFFICE_HOURS: readonly OfficeHours[] = [
  {
    version: 1,
    opens: "09:00",
    closes: "18:30",
    validFrom: "2022-01-01",
    validTo: null,
    source: "09:00–18:30 · gov.kz",
    confidence: "M",
  },
];
