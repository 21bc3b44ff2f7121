import { Temporal } from "temporal-polyfill";
import { OFFICE_TIME_ZONE } from "#lib/deadlines/clocks.ts";
import { type DeadlineTranslator, dayInWords } from "#lib/deadlines/explanation.ts";

/** A moment by the office's clock, in words: "23 November 2026, 13:09 (UTC+5)". Never relative: a page may be read an hour later. */
export function momentInWords(at: Date, deadlines: DeadlineTranslator): string {
  const local = atOffice(at);
  return `${dayInWords(local.toPlainDate(), deadlines)}, ${timeInWords(at)}`;
}

/** The time of day alone: "13:09 (UTC+5)". */
export function timeInWords(at: Date): string {
  const local = atOffice(at);
  const [hours = "", minutes = ""] = local.toPlainTime().toString().split(":");
  const offset = local.offset.replace(/:00$/, "").replace(/^([+-])0/, "$1");
  return `${hours}:${minutes} (UTC${offset})`;
}

/** The day of a moment by the office's clock, `2026-11-23`. */
export function dayOfMoment(at: Date): string {
  return atOffice(at).toPlainDate().toString();
}

function atOffice(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(OFFICE_TIME_ZONE);
}
