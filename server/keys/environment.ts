import { type Audience, SECRETS, type SecretName, type SecretRule } from "#lib/env/variables.ts";

/**
 * The secrets one plane may hold, out of all there are. The table in `lib/env/variables.ts` decides,
 * the same by which the started process checks that it got nothing else.
 */
export function secretsOf(audience: Audience, all: Partial<Record<SecretName, string>>): Record<string, string> {
  const mine = (Object.entries(SECRETS) as [SecretName, SecretRule][]).filter(([, rule]) => rule.audiences.includes(audience));
  return Object.fromEntries(mine.flatMap(([name]) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

/** The variables a program needs from this machine to run at all. Everything else of our own environment stays here. */
export function machineEnvironment(source: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const names = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TERM", "NO_COLOR", "FORCE_COLOR", "NODE_EXTRA_CA_CERTS"];
  return Object.fromEntries(names.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])));
}
