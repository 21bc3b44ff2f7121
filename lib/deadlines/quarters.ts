/** The quarter of a day: `2026-11-23` gives `2026-Q4`. */
export function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The quarter of a day and those before it, newest first, for a list to choose from. */
export function recentQuarters(day: string, count: number): string[] {
  const latest = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: count }, (_, back) => `${Math.floor((latest - back) / 4)}-Q${((latest - back) % 4) + 1}`);
}
