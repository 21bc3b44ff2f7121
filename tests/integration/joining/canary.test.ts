import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { codePeppers, lodge } from "#lib/intake/commands.ts";
import { findInvitation } from "#lib/joining/queries.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { accessLocator } from "#lib/vault/case-keys.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { aGroupCase, aJoining, type GroupCase } from "#tests/support/groups.ts";

/** A word that occurs nowhere else. */
const canary = (field: string) => `канарейка-${field}-${randomUUID()}`;

const said = {
  fullName: canary("name"),
  phone: canary("phone"),
  bodyName: canary("body"),
  place: canary("place"),
  narrative: canary("narrative"),
  who: canary("who"),
  effect: canary("effect"),
};
const LINE = canary("line");
let group: GroupCase;
let joiner: { number: string; accessCode: string };
let locator: string;

beforeAll(async () => {
  const { fullName, phone, bodyName, place, narrative, who, effect } = said;
  group = await aGroupCase({
    regionCode: "KZ-47",
    bodyKind: "national_security",
    identity: { fullName, phone },
    content: { bodyName, place, narrative, effect, group: { size: "few", who, line: LINE } },
  });
  locator = (await findInvitation(group.joinCode))?.locator ?? "";
  joiner = await lodge(await aJoining(group), randomBytes(32));
});

/** All that the citizens' login answers to somebody with the link, and to a joiner with number and code, bytes as they come. */
async function everythingAnswered(): Promise<string> {
  const access = accessLocator(joiner.accessCode, codePeppers());
  const asked: [string, unknown[]][] = [
    ["select * from intake.find_invitation($1)", [Buffer.from(locator, "hex")]],
    ["select * from intake.follow($1, $2)", [access, joiner.number]],
    ["select * from intake.coupon_of($1, $2)", [access, joiner.number]],
    ["select * from intake.invitation_of($1, $2)", [access, joiner.number]],
    ["select * from intake.follow($1, $2)", [access, group.number]],
    ["select * from intake.invitation_of($1, $2)", [Buffer.from(locator, "hex"), group.number]],
  ];
  const answers = await asRole("ombudsman_citizen", async (citizen) => {
    const rows: unknown[] = [];
    for (const [statement, values] of asked) rows.push(...(await citizen.query(statement, values)).rows);
    return rows;
  });
  expect(answers.length).toBe(3);
  const opened = [await findInvitation(group.joinCode), await followCase({ number: joiner.number, code: joiner.accessCode }), joiner];
  const bytesAsText = (_key: string, value: unknown) =>
    value && typeof value === "object" && "type" in value && value.type === "Buffer" ? Buffer.from(value as never).toString("utf8") : value;
  return JSON.stringify([answers, opened], bytesAsText);
}

describe("what somebody who joins can come to read", () => {
  it("is the one line that the first complainant chose for others", async () => {
    expect(await everythingAnswered()).toContain(LINE);
  });

  it.each(Object.entries(said))("is not the first complainant's %s", async (_field, word) => {
    expect(await everythingAnswered()).not.toContain(word);
  });

  it("is no number, id, place, body or identity mode of the group's case either", async () => {
    const answered = await everythingAnswered();
    for (const fact of [group.number, group.caseId, "KZ-47", "national_security", '"named"', group.accessCode])
      expect(answered).not.toContain(fact);
  });

  it("lies nowhere in clear: neither the line nor the code of the link", async () => {
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select encode(locator, 'escape') l, encode(line, 'escape') t from intake.invitation"),
    );
    expect(JSON.stringify(rows)).not.toContain(LINE.slice(-36));
    expect(JSON.stringify(rows)).not.toContain(group.joinCode);
  });
});
