import { generateKeyPairSync, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { assertAudience } from "#lib/env/read.ts";
import { AUDIENCES, type Audience, SECRETS, type SecretName, type SecretRule } from "#lib/env/variables.ts";

const RULES = Object.entries(SECRETS) as [SecretName, SecretRule][];
const mine = (audience: Audience) => RULES.filter(([, rule]) => rule.audiences.includes(audience)).map(([name]) => name);
/** What a process can do without, by hand: with one of them missing notices are off, with any other nothing works. */
const OPTIONAL: readonly SecretName[] = ["SMTP_URL", "SMS_URL", "SMS_AUTHORIZATION"];
const needed = (audience: Audience) => mine(audience).filter((name) => !OPTIONAL.includes(name));
const foreign = (audience: Audience) => RULES.filter(([, rule]) => !rule.audiences.includes(audience)).map(([name]) => name);

function secretFor(name: SecretName): string {
  if (name.includes("DATABASE_URL")) return "postgres://role:password@127.0.0.1:5432/ombudsman";
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  if (name.endsWith("_PUBLIC_KEY")) return publicKey.export({ format: "der", type: "spki" }).toString("base64");
  return name.endsWith("_PRIVATE_KEY")
    ? privateKey.export({ format: "der", type: "pkcs8" }).toString("base64")
    : randomBytes(32).toString("base64");
}

/** What a process of this plane should see. */
function environmentOf(audience: Audience, changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  const secrets = Object.fromEntries(mine(audience).map((name) => [name, secretFor(name)]));
  return { NODE_ENV: "production", AUDIENCE: audience, ...secrets, ...changes };
}

describe.each(AUDIENCES)("the %s process", (audience) => {
  it("starts with what is its own", () => {
    expect(() => assertAudience(environmentOf(audience))).not.toThrow();
  });

  it.each(foreign(audience))("refuses to start while it can see %s", (name) => {
    expect(() => assertAudience(environmentOf(audience, { [name]: secretFor(name) }))).toThrow(`${name} belongs to another plane`);
    expect(() => assertAudience(environmentOf(audience, { [`${name}_FILE`]: "/run/secrets/x" }))).toThrow(
      `${name} belongs to another plane`,
    );
  });

  it.each(needed(audience))("refuses to start without %s", (name) => {
    expect(() => assertAudience(environmentOf(audience, { [name]: "" }))).toThrow(`${name} is missing`);
  });

  it("says everything that is wrong at once", () => {
    const refusal = () => assertAudience({ NODE_ENV: "production", AUDIENCE: audience });
    for (const name of needed(audience)) expect(refusal).toThrow(name);
    for (const name of OPTIONAL) expect(refusal).not.toThrow(`${name} is missing`);
  });
});

describe("AUDIENCE=all", () => {
  it("is for development and refuses production", () => {
    expect(() => assertAudience({ NODE_ENV: "production", AUDIENCE: "all" })).toThrow("refuses NODE_ENV=production");
    expect(() => assertAudience({ NODE_ENV: "development", AUDIENCE: "all" })).not.toThrow();
  });

  it("is not what a process gets that says nothing: without settings it is a citizen's process in production", () => {
    expect(() => assertAudience({} as NodeJS.ProcessEnv)).toThrow("The citizen process refuses to start");
  });

  it("is the only other word", () => {
    expect(() => assertAudience({ NODE_ENV: "production", AUDIENCE: "staff" })).toThrow("Settings are wrong");
  });
});

describe("a secret", () => {
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllEnvs());
  const read = async () => (await import("#lib/env/read.ts")).secret("LOCKER_PEPPER");

  it("may stand in a file, whose path is named instead", async () => {
    const file = join(tmpdir(), `pepper-${process.pid}`);
    const value = randomBytes(32).toString("base64");
    writeFileSync(file, `${value}\n`);
    vi.stubEnv("LOCKER_PEPPER", "");
    vi.stubEnv("LOCKER_PEPPER_FILE", file);
    expect(await read()).toBe(value);
  });

  it("is refused when it is malformed, without being told in the message", async () => {
    vi.stubEnv("LOCKER_PEPPER", "too-short");
    await expect(read()).rejects.toThrow(/^LOCKER_PEPPER is malformed/);
    await expect(read()).rejects.not.toThrow("too-short");
  });
});
