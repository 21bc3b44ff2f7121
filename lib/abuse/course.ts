import { HIGH_RISK } from "./risk.ts";

/** What happens with a filing: it goes in like any other, its device does some work first, or it goes in and is held. Nobody is refused. */
export type Course = "file" | "work" | "hold";

export type Case = {
  /** True where people may be in danger: these are never held and never asked for anything. */
  mustNeverWait: boolean;
  risk: number;
  /** Whether the sender's browser runs our scripts, as the page's own script says. */
  scripts: boolean;
  /** What became of the work: not asked yet, done, or tried or left out in vain. */
  proof: "none" | "done" | "in_vain";
};

/** The course of a filing. Work is asked for once; whoever cannot or will not do it is held, which costs an officer a look and them a little time. */
export function courseOf({ mustNeverWait, risk, scripts, proof }: Case): Course {
  if (mustNeverWait || proof === "done") return "file";
  // Whoever was asked looked like a machine then; that the second page looks better changes nothing.
  if (proof === "in_vain") return "hold";
  if (risk < HIGH_RISK) return "file";
  return scripts ? "work" : "hold";
}
