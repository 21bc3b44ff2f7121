/** What is known of a filing about to be made, all of it in this process's memory. */
export type Signals = {
  /** Filings from the same network in the last hour; null when the network is not known. */
  fromSameNetwork: number | null;
  /** How many joined the same group by its link in the last hour; 0 for whoever joins none. */
  throughSameLink: number;
  /** Filings by anybody in the last minute. */
  byAnyone: number;
  /** Filings with exactly these words in the last hour. */
  withSameWords: number;
  /** Whether the field was filled that people do not see. */
  fieldForMachines: boolean;
  /** How long the last page was open before it was sent, in seconds; null when it does not say so itself. */
  secondsOpen: number | null;
};

/** From here a filing is asked for a little work, or waits in a queue of its own. */
export const HIGH_RISK = 100;

/** Nobody reads a page of answers and presses a button in less. */
const SECONDS_OF_A_PERSON = 2;

/**
 * How much a filing looks like a machine's, from 0 up. No single thing that happens to people is enough: not a shared network,
 * not being quick, not sending the same text twice. It decides only about waiting, never about refusing.
 */
export function riskOf(signals: Signals): number {
  const network = Math.min(90, Math.max(0, (signals.fromSameNetwork ?? 0) - 3) * 10);
  const link = Math.min(80, Math.max(0, signals.throughSameLink - 20) * 4);
  // Neighbours who join together share a house: that is one thing and not two.
  const crowd = Math.max(network, link);
  const rush = signals.byAnyone > 300 ? 40 : signals.byAnyone > 60 ? 20 : 0;
  const words = Math.min(45, signals.withSameWords * 15);
  const machine = signals.fieldForMachines ? HIGH_RISK : 0;
  return crowd + rush + words + machine + hurry(signals.secondsOpen);
}

function hurry(secondsOpen: number | null): number {
  if (secondsOpen === null) return 20;
  return secondsOpen < SECONDS_OF_A_PERSON ? 30 : 0;
}
