/**
 * Prints one bar of a benchmark and remembers whether it was held: `bar <name> <figure> <limit> held|short`.
 * @param limit what the figure may be at most; with `atLeast` what it has to be at least
 */
export function bar(name: string, figure: number, limit: number, unit: string, { atLeast = false } = {}): void {
  const held = atLeast ? figure >= limit : figure <= limit;
  process.stdout.write(`bar ${name} ${figure.toFixed(1)}${unit} ${limit}${unit} ${held ? "held" : "short"}\n`);
  if (!held) process.exitCode = 1;
}

/** The value below which a share of the figures lies, e.g. `percentile(times, 0.95)`. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle of the figures. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}
