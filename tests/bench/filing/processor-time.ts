import { readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TICK = 10;

/** How long a process has had a processor so far, in milliseconds. What else the machine has to do is not in it. */
export function processorTime(pid: number): number {
  const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const fields = after.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}
