import type { CalendarDay, Confidence } from "#lib/deadlines/schema.ts";
import { confidenceOf } from "./holidays.ts";
import { SOURCES } from "./sources.ts";

const { labourCodeRest } = SOURCES;

/**
 * First days of Kurban Ait. The Spiritual Administration of Muslims announces them, sometimes days before: on 07.06.2024 it
 * moved the day from Monday 17 to Sunday 16 June and a published day off vanished. From 2027 these are astronomical
 * expectations, to be replaced by an administrator when announced.
 */
const FIRST_DAYS_OF_KURBAN_AIT: Readonly<Record<number, { day: string; confidence: Confidence; source: string }>> = {
  2022: { day: "2022-07-09", confidence: "M", source: `${labourCodeRest} · kz.kursiv.media (14.06.2022)` },
  2023: { day: "2023-06-28", confidence: "M", source: `${labourCodeRest} · zakon.kz/sobytiia/6395425` },
  2024: { day: "2024-06-16", confidence: "M", source: `${labourCodeRest} · alau.kz, tengrinews.kz (07.06.2024)` },
  2025: { day: "2025-06-06", confidence: "M", source: `${labourCodeRest} · mgorod.kz (2025)` },
  2026: { day: "2026-05-27", confidence: "M", source: `${labourCodeRest} · inform.kz, alau.kz (02.01.2026)` },
  2027: { day: "2027-05-16", confidence: "L", source: labourCodeRest },
  2028: { day: "2028-05-05", confidence: "L", source: labourCodeRest },
  2029: { day: "2029-04-24", confidence: "L", source: labourCodeRest },
  2030: { day: "2030-04-13", confidence: "L", source: labourCodeRest },
};

/**
 * The two religious days of rest of a year. They never move off a weekend: only holidays of the Holidays Law do.
 * @throws Error when the first day of Kurban Ait of that year is not in the table
 */
export function religiousHolidays(year: number): CalendarDay[] {
  const kurbanAit = FIRST_DAYS_OF_KURBAN_AIT[year];
  if (!kurbanAit) throw new Error(`The first day of Kurban Ait ${year} is not known`);
  const kind = "religious_holiday";
  const christmas = { day: `${year}-01-07`, source: labourCodeRest, confidence: confidenceOf(year) };
  return [
    { ...christmas, kind, name: "orthodox_christmas" },
    { ...kurbanAit, kind, name: "kurban_ait" },
  ];
}
