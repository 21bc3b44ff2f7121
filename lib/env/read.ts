import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  type Audience,
  type OptionalSecret,
  SECRETS,
  type SecretName,
  type SecretRule,
  type Settings,
  settingsSchema,
} from "./variables.ts";

let settings: Settings | undefined;

/**
 * The process's settings, parsed once.
 * @throws Error naming every wrong setting at once.
 */
export function env(): Settings {
  settings ??= parseSettings(process.env);
  return settings;
}

function parseSettings(source: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) throw new Error(`Settings are wrong: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/**
 * One secret, from NAME or from the file that NAME_FILE names.
 * @throws Error when it is absent or malformed; the value itself is never in the message.
 */
export function secret(name: SecretName): string {
  const value = visibleSecret(name, process.env);
  if (value === undefined) throw new Error(`${name} is not set (nor ${name}_FILE)`);
  if (wellFormed.get(name) !== value && !SECRETS[name].shape.safeParse(value).success)
    throw new Error(`${name} is malformed: ${SECRETS[name].about}`);
  wellFormed.set(name, value);
  return value;
}

// A filing asks for a dozen secrets: what was found in order is not checked again.
const wellFormed = new Map<SecretName, string>();
/** A secret that may be absent, or null. @throws Error when it is malformed */
export function secretIfAny(name: OptionalSecret): string | null {
  return visibleSecret(name, process.env) === undefined ? null : secret(name);
}

/** A 32-byte secret as bytes. */
export function secretBytes(name: SecretName): Buffer {
  return Buffer.from(secret(name), "base64");
}

function visibleSecret(name: SecretName, source: NodeJS.ProcessEnv): string | undefined {
  if (source[name]) return source[name];
  const file = source[`${name}_FILE`];
  return file ? readFileSync(file, "utf8").trim() : undefined;
}

/**
 * Proves at start that this process holds what its plane needs and nothing of another plane.
 * `all` is for development: it needs everything and is refused in production.
 * @throws Error with every finding in one message.
 */
export function assertAudience(source: NodeJS.ProcessEnv = process.env): void {
  const { AUDIENCE, NODE_ENV } = parseSettings(source);
  if (AUDIENCE === "all") {
    if (NODE_ENV === "production") throw new Error("AUDIENCE=all is for development only and refuses NODE_ENV=production");
    return;
  }
  const findings = secretFindings(AUDIENCE, source);
  if (findings.length > 0) throw new Error(`The ${AUDIENCE} process refuses to start:\n${findings.join("\n")}`);
}

function secretFindings(audience: Audience, source: NodeJS.ProcessEnv): string[] {
  return (Object.entries(SECRETS) as [SecretName, SecretRule][]).flatMap(([name, rule]) => {
    const mine = rule.audiences.includes(audience);
    const present = Boolean(source[name] || source[`${name}_FILE`]);
    if (mine && !present && !rule.optional) return [`- ${name} is missing: ${rule.about}`];
    if (!mine && present) return [`- ${name} belongs to another plane and must be absent`];
    return [];
  });
}
