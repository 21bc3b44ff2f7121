import type { CalendarDay, Confidence } from "#lib/deadlines/schema.ts";

/** One act that exchanges days for a five-day week: `off` becomes a day of rest, the weekend day `worked` is worked for it. */
type Swap = { off: string; worked: string; source: string; confidence: Confidence };

/**
 * Exchanges made so far under § 85.3 of the Labour Code (414-V), in 2022 and 2023 by the Government, since then by the
 * Ministry of Labour. None was found for 2026. Future ones are entered by an administrator when the act is published.
 */
const SWAPS: readonly Swap[] = [
  { off: "2022-03-07", worked: "2022-03-05", source: "№ 713 (06.10.2021) · pm.kz/en/news/1195927", confidence: "H" },
  { off: "2022-08-29", worked: "2022-08-27", source: "№ 713 (06.10.2021) · pm.kz/en/news/1195927", confidence: "H" },
  { off: "2022-10-24", worked: "2022-10-22", source: "№ 713 (06.10.2021), 10.2022 · nur.kz/1991748", confidence: "M" },
  { off: "2023-07-07", worked: "2023-07-01", source: "25.04.2023 · zakon.kz/sobytiia/6395425", confidence: "M" },
  { off: "2024-05-08", worked: "2024-05-04", source: "17.04.2024 · nur.kz/society/2087000", confidence: "H" },
  { off: "2025-01-03", worked: "2025-01-05", source: "2025 · informburo.kz; vacanza/holidays (07.2026)", confidence: "M" },
];

/** Both days of each exchange in a year. */
export function swappedDays(year: number): CalendarDay[] {
  return SWAPS.filter(({ off }) => off.startsWith(`${year}-`)).flatMap(({ off, worked, source, confidence }) => [
    { day: off, kind: "day_off_swapped", name: "bridge_day", source, confidence },
    { day: worked, kind: "working_swap", name: "bridge_day", source, confidence },
  ]);
}
