import { Temporal } from "temporal-polyfill";
import { OFFICE_TIME_ZONE } from "./clocks.ts";

/** Today by the office's clock. */
export function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO(OFFICE_TIME_ZONE);
}
