import { describe, expect, it } from "vitest";
import { AUDIENCES, SECRETS, settingsSchema } from "#lib/env/variables.ts";
import { textOf } from "#tests/support/source-files.ts";

/** Lines such as `# PORT=3000` or `PORT=3000`. */
const SETTING = /^(?:# ?)?([A-Z][A-Z0-9_]*)=(.*)$/;

const lines = textOf(".env.example").split("\n");
const offered = lines.flatMap((line) => SETTING.exec(line) ?? []).filter((_part, index) => index % 3 === 1);
const known = [...Object.keys(SECRETS), ...Object.keys(settingsSchema.shape)];

describe(".env.example", () => {
  it("offers every setting that a process reads, and no other", () => {
    expect([...offered].sort()).toEqual([...known].sort());
  });

  it("offers each of them once", () => {
    expect(new Set(offered).size).toBe(offered.length);
  });

  it("contains no secret: every line is commented out", () => {
    expect(lines.filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  });

  it.each(Object.entries(SECRETS))("says of %s what it is for and whose it is", (name, rule) => {
    const above = lines[lines.findIndex((line) => line.startsWith(`# ${name}=`)) - 1];
    expect(above).toBe(`# ${rule.about} [${rule.audiences.join(", ")}]`);
  });
});

describe("a secret of the platform", () => {
  it.each(Object.entries(SECRETS))("%s belongs to somebody", (_name, rule) => {
    expect(rule.audiences.length).toBeGreaterThan(0);
    for (const audience of rule.audiences) expect([...AUDIENCES, "deploy", "verify"]).toContain(audience);
  });

  // The walls between the planes, written by hand: whoever widens one of them has to change this line too.
  it.each([
    ["VAULT_IDENTITY_PRIVATE_KEY", ["office"]],
    ["VAULT_CONTENT_PRIVATE_KEY", ["office"]],
    ["DATABASE_URL_CITIZEN", ["citizen"]],
    ["DATABASE_URL_OFFICE", ["office"]],
    ["REVIEW_DATABASE_URL_REVIEW", ["review"]],
    ["ACCESS_CODE_LOCATOR_PEPPER", ["citizen", "office"]],
    ["ACCESS_CODE_KEY_PEPPER", ["citizen", "office"]],
    ["COUPON_SIGNING_KEY", ["citizen", "office"]],
    ["NOTICE_PUBLIC_KEY", ["citizen"]],
    ["NOTICE_PRIVATE_KEY", ["worker"]],
    ["SMTP_URL", ["worker"]],
    ["SMS_URL", ["worker"]],
    ["SMS_AUTHORIZATION", ["worker"]],
    ["DATABASE_URL_OWNER", ["deploy"]],
    ["REVIEW_DATABASE_URL_OWNER", ["deploy"]],
  ] as const)("%s is held by %j alone", (name, audiences) => {
    expect(SECRETS[name].audiences).toEqual(audiences);
  });
});
