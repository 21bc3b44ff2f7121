/** What a step of the checks found. A step without tests of its own counts as one test. */
export interface Tally {
  passed: number;
  failed: number;
  /** What to show a person when something failed; empty otherwise. */
  details: string;
  /** Test files and how many milliseconds each took. */
  files: { file: string; ms: number }[];
}

export const ONE_PASSED: Tally = { passed: 1, failed: 0, details: "", files: [] };

export function oneFailed(details: string): Tally {
  return { passed: 0, failed: 1, details, files: [] };
}
