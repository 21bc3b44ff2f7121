import { randomInt } from "node:crypto";
import { type Challenge, createChallenge, verifySolution } from "altcha-lib";
import { deriveKey as derivePbkdf2 } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { deriveKey, keyedHash } from "#lib/crypto/keyed-hash.ts";
import { secretBytes } from "#lib/env/read.ts";

/** How long a device has for its work, in minutes. */
const MINUTES = 10;
/** One step: some milliseconds on a small phone, less than one on a desk. */
const ROUNDS = 2_000;
/** Where among the steps the answer lies. Known bounds make the progress honest. */
const FEWEST_STEPS = 120;
export const MOST_STEPS = 240;

const proofSchema = z.object({
  challenge: z.object({
    parameters: z.record(z.string(), z.unknown()),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(200) }),
});

/**
 * Work for the device of one filing (ALTCHA's proof of work, PBKDF2). It is signed and bound to the filing's token: used once,
 * because a filing becomes one case, and worth nothing for any other.
 */
export function workFor(filingToken: string, now = Date.now()): Promise<Challenge> {
  return createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: ROUNDS,
    counter: randomInt(FEWEST_STEPS, MOST_STEPS),
    deriveKey: derivePbkdf2,
    data: { filing: nameOf(filingToken) },
    expiresAt: Math.floor(now / 1000) + MINUTES * 60,
    ...secrets(),
  });
}

/** Whether this is the answer to work that we gave to this filing, in time. Never throws, whatever was typed. */
export async function isWorkDone(answer: string, filingToken: string): Promise<boolean> {
  const parsed = proofSchema.safeParse(readJson(answer));
  if (!parsed.success || parsed.data.challenge.parameters.expiresAt === undefined) return false;
  const challenge = parsed.data.challenge as unknown as Challenge;
  if (challenge.parameters.data?.filing !== nameOf(filingToken)) return false;
  try {
    return (await verifySolution({ challenge, solution: parsed.data.solution, deriveKey: derivePbkdf2, ...secrets() })).verified;
  } catch {
    return false; // parameters of a form that we never sign
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nameOf(filingToken: string): string {
  return keyedHash(key("filing"), "proof of work", filingToken).toString("base64url").slice(0, 22);
}

function secrets() {
  return { hmacSignatureSecret: key("work").toString("base64"), hmacKeySignatureSecret: key("answer").toString("base64") };
}

function key(purpose: string): Buffer {
  return deriveKey(secretBytes("LOCKER_PEPPER"), Buffer.alloc(0), `proof of ${purpose}`);
}
