import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { secretKey } from "#lib/crypto/secret-key.ts";

const HOUR = 3_600;
const MINUTE = 60;

// Only counted, never limited: the points are what the limiter would allow, and nobody asks it.
const fromNetwork = new RateLimiterMemory({ keyPrefix: "network", points: 1, duration: HOUR });
const byAnyone = new RateLimiterMemory({ keyPrefix: "all", points: 1, duration: MINUTE });
const withWords = new RateLimiterMemory({ keyPrefix: "words", points: 1, duration: HOUR });
const throughLink = new RateLimiterMemory({ keyPrefix: "link", points: 1, duration: HOUR });

const salt = secretKey(randomBytes(32));

/**
 * Who filed what, as this process may know it: a network's word for this process, the person's own words, which are hashed at
 * once, and for a joiner the locator of the link. Whoever joins may write nothing, and nothing is like nothing else.
 */
export type Filed = { network: string | undefined; words: string; joins?: string };

export type Counts = { fromSameNetwork: number | null; throughSameLink: number; byAnyone: number; withSameWords: number };

/** How many filings like this one there were just now. */
export async function countsLike({ network, words, joins }: Filed): Promise<Counts> {
  const [same, joined, all, repeated] = await Promise.all([
    network === undefined ? null : fromNetwork.get(network),
    joins === undefined ? null : throughLink.get(joins),
    byAnyone.get("all"),
    isSilent(words) ? null : withWords.get(fingerprint(words)),
  ]);
  return {
    fromSameNetwork: network === undefined ? null : (same?.consumedPoints ?? 0),
    throughSameLink: joined?.consumedPoints ?? 0,
    byAnyone: all?.consumedPoints ?? 0,
    withSameWords: repeated?.consumedPoints ?? 0,
  };
}

/** Remembers a filing that was made. */
export async function countFiling({ network, words, joins }: Filed): Promise<void> {
  await Promise.all([
    network === undefined ? undefined : fromNetwork.penalty(network),
    joins === undefined ? undefined : throughLink.penalty(joins),
    byAnyone.penalty("all"),
    isSilent(words) ? undefined : withWords.penalty(fingerprint(words)),
  ]);
}

function isSilent(words: string): boolean {
  return words.trim() === "";
}

/** Letters alone: other spaces, signs or capitals do not make other words. */
function fingerprint(words: string): string {
  const letters = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return createHmac("sha256", salt).update(letters).digest("base64url").slice(0, 22);
}
