import { expect, it } from "vitest";
import { AUDIENCES, SECRETS, type SecretName, type SecretRule } from "#lib/env/variables.ts";
import { machineEnvironment, secretsOf } from "#server/keys/environment.ts";

const all = Object.fromEntries(Object.keys(SECRETS).map((name) => [name, `value of ${name}`]));

it.each(AUDIENCES)("gives the %s process its own secrets and no others", (audience) => {
  const expected = (Object.entries(SECRETS) as [SecretName, SecretRule][]).filter(([, rule]) => rule.audiences.includes(audience));
  expect(Object.keys(secretsOf(audience, all)).sort()).toEqual(expected.map(([name]) => name).sort());
});

it.each(AUDIENCES)("gives the %s process no login that may change the schema", (audience) => {
  expect(Object.keys(secretsOf(audience, all)).filter((name) => /_(ADMIN|OWNER)$/.test(name))).toEqual([]);
});

it("passes on what a program needs of the machine, not what else we happen to have", () => {
  expect(machineEnvironment({ NODE_ENV: "test", PATH: "/bin", DATABASE_URL_OFFICE: "x", NODE_OPTIONS: "--inspect" })).toEqual({
    PATH: "/bin",
  });
});
