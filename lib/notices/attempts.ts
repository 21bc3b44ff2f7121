/** How long to wait after each attempt that failed, in minutes. After the last the notice has failed and staff see it. */
const PAUSES = [5, 15, 60, 240, 720, 1_440] as const;

export const MOST_ATTEMPTS = PAUSES.length + 1;

/** Why a notice did not leave: a code of ours, and whether trying again could help. Never a server's own words: they quote the address. */
export type Fault = { code: string; final: boolean };

/**
 * The pause before the next attempt, in minutes; null when there is none.
 * @param attempts how many were made, the one that just failed included
 */
export function pauseAfter(attempts: number, { final }: Fault): number | null {
  return final ? null : (PAUSES[attempts - 1] ?? null);
}
