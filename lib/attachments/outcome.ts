import { z } from "zod";
import { dropLocker, openLocker, saveLocker } from "#lib/intake/locker.ts";

/** How long it can be read what came of a form with files. */
const MINUTES = 15;

const outcomeSchema = z.object({
  arrived: z.array(z.object({ name: z.string(), length: z.number() })),
  /** With a code of errors.json each. */
  refused: z.array(z.object({ name: z.string(), code: z.string() })),
});

/** What came of a form with files: names as their sender knows them, lengths in bytes. */
export type Outcome = z.infer<typeof outcomeSchema>;

/** Keeps what came of the last form for the page that follows, sealed under the same token as the files. */
export async function keepOutcome(token: string, outcome: Outcome): Promise<void> {
  const under = lockerOf(token);
  await dropLocker(under);
  await saveLocker(under, 0, outcome, new Date(Date.now() + MINUTES * 60_000));
}

/** What came of the last form, or null. */
export async function lastOutcome(token: string): Promise<Outcome | null> {
  const locker = await openLocker(lockerOf(token));
  return outcomeSchema.safeParse(locker?.document).data ?? null;
}

/** Forgets it, when the person did something else with the files. */
export async function forgetOutcome(token: string): Promise<void> {
  await dropLocker(lockerOf(token));
}

// Not the form of a cookie's token, so neither can stand for the other.
function lockerOf(token: string): string {
  return `files ${token}`;
}
