/** Failed tries at one address: how many, and until when the next has to wait. */
export type Failures = { failedAttempts: number; blockedUntil: Date | null };

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, Failures>();

/**
 * Failed tries at addresses that have no account. They wait just as those with an account do, so that waiting does not tell
 * which addresses exist. Kept in this process's memory only, under the keyed hash of the address, the oldest forgotten first.
 */
export function failuresOfStranger(emailIndex: Uint8Array): Failures {
  return remembered.get(keyOf(emailIndex)) ?? { failedAttempts: 0, blockedUntil: null };
}

export function rememberStranger(emailIndex: Uint8Array, failures: Failures): void {
  const key = keyOf(emailIndex);
  remembered.delete(key);
  remembered.set(key, failures);
  const oldest = remembered.keys().next().value;
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

function keyOf(emailIndex: Uint8Array): string {
  return Buffer.from(emailIndex).toString("hex");
}
