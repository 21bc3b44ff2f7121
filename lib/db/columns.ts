/** A buffer as the bytes type that Prisma takes. */
export function bytes(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}

/** A date column as `2026-11-23`. */
export function isoDay(column: Date): string {
  return column.toISOString().slice(0, 10);
}

/** A day such as `2026-11-23` as a date column. */
export function dateColumn(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
