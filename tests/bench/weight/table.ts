import type { View } from "./view.ts";
import { whole } from "./wire.ts";

const COLUMNS = ["HTML", "CSS", "scripts", "fonts", "asked", "before", "further", "asked"] as const;

/** Prints what each page weighs in bytes: to somebody new, with how many answers that took and how many before it was usable, and to somebody who walks on. */
export function printViews(locale: string, views: readonly View[]): void {
  const width = Math.max(...views.map(({ place }) => place.length));
  const line = (head: string, cells: readonly (string | number)[]) =>
    `${head.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join("")}\n`;
  process.stdout.write(`\n${locale}: first view, empty cache, bytes on the wire; style sheets stand in the HTML; then walking on\n`);
  process.stdout.write(line("", COLUMNS));
  for (const { place, first, further } of views) {
    const { html, css, scripts, fonts, requests, requestsBefore } = first;
    process.stdout.write(line(place, [html, css, scripts, fonts, requests, requestsBefore, whole(further), further.requests]));
  }
}
