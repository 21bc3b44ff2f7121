import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { mustNeverWait } from "#lib/abuse/never-wait.ts";
import { BODY_KINDS } from "#lib/bodies/kinds.ts";
import { assignCase } from "#lib/cases/commands.ts";
import { findCaseFile } from "#lib/cases/queries.ts";
import { joinCodeFor } from "#lib/crypto/join-code.ts";
import { DETENTION_KINDS } from "#lib/detention/kinds.ts";
import { lodge } from "#lib/intake/commands.ts";
import { beginJoining, keepAnswer, leaveGroup, openDraft } from "#lib/intake/draft.ts";
import { sendDraft } from "#lib/intake/send.ts";
import type { Submission } from "#lib/intake/submission.ts";
import type { Answers, Fields } from "#lib/intake/telling.ts";
import { firstOpenStop, pathOf } from "#lib/intake/way.ts";
import { closeInvitationForOthers } from "#lib/invitations/commands.ts";
import { isOpenForOthers } from "#lib/invitations/queries.ts";
import { closeInvitation, leaveGroupOf } from "#lib/joining/commands.ts";
import { findInvitation, findMembership, findOwnInvitation, joinersMayWait } from "#lib/joining/queries.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aLodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { aGroupCase, aJoining, type GroupCase } from "#tests/support/groups.ts";
import { aCommissioner, anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";
import { VIEW_WORDS } from "#tests/unit/intake/journeys.ts";

const LIKE_A_MACHINE = { fieldForMachines: "https://example.com" };
/** A group's case that is about no place of detention, no torture and no danger. */
const MAY_WAIT: About = { bodyKind: "employer", heldIn: "none", rights: ["housing"], inDanger: false };

type About = Pick<Submission, "bodyKind" | "heldIn" | "rights" | "inDanger">;

const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });

let officer: Person;
let stranger: Person;
let supervisor: Person;
beforeAll(async () => {
  [officer, stranger, supervisor] = await Promise.all([anOfficer(), anOfficer(), aSupervisor()]);
});

async function rowOf(number: string) {
  const { rows } = await asOwner("main", (owner) => owner.query('select * from cases."case" where number = $1', [number]));
  return rows[0];
}

async function joined(group: GroupCase, changes = {}) {
  const receipt = await lodge(await aJoining(group, changes), randomBytes(32));
  return { ...receipt, caseId: (await rowOf(receipt.number)).id as string };
}

async function give(file: { caseId: string; number: string }, to: Person): Promise<void> {
  const { version } = await rowOf(file.number);
  await assignCase(supervisor, { caseId: file.caseId, version, officerId: to.accountId });
}

const leaves = async () =>
  (await asOwner("main", (owner) => owner.query("select body::json->>'act' as act from audit.leaf order by seq"))).rows.map(
    ({ act }) => act,
  );

describe("a group complaint", () => {
  it("shows its code to whoever filed it, on every retry and wherever they follow it, and nobody finds it in the tables", async () => {
    const group = await aGroupCase();
    expect((await lodge(group.submission, group.token)).joinCode).toBe(group.joinCode);
    expect(await findOwnInvitation(credentials(group))).toEqual({ caseId: group.caseId, code: group.joinCode, open: true, joined: 0 });
    const { rows } = await asOwner("main", (owner) => owner.query("select row_to_json(i)::text as row from intake.invitation i"));
    for (const said of [group.joinCode, group.joinCode.slice(0, 8), "Жатақхана"]) expect(JSON.stringify(rows)).not.toContain(said);
  });

  it("is the only thing that invites: other complaints and joiners have no code", async () => {
    const alone = await aLodgedCase();
    expect([alone.joinCode, await findOwnInvitation(credentials(alone))]).toEqual([null, null]);
    const joiner = await joined(await aGroupCase());
    expect([joiner.joinCode, await findOwnInvitation(credentials(joiner))]).toEqual([null, null]);
  });

  it("keeps its invitation when nobody gave a name: others may give theirs", async () => {
    const signal = await aGroupCase({ identityMode: "anonymous", identity: {} });
    expect(await followCase(credentials(await joined(signal)))).toMatchObject({ kind: "complaint" });
  });
});

describe("joining", () => {
  it("makes one case of twenty tries with one token, with its own number and code", async () => {
    const group = await aGroupCase();
    const token = randomBytes(32);
    const submission = await aJoining(group);
    const receipts = await Promise.all(Array.from({ length: 20 }, () => lodge(submission, token)));
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(receipts[0]?.number).not.toBe(group.number);
    expect(receipts[0]?.coupon).not.toBeNull();
    expect(await findOwnInvitation(credentials(group))).toMatchObject({ joined: 1 });
  });

  it("takes place, body and rights from the group's case, whatever is sent with it, and is as pressing at least", async () => {
    const group = await aGroupCase({ regionCode: "KZ-75", bodyKind: "police", heldIn: "police_custody", rights: ["torture"] });
    const { number } = await joined(group, { regionCode: "KZ-10", bodyKind: "court", heldIn: "none", rights: ["life"] });
    expect(await rowOf(number)).toMatchObject({
      group_case_id: group.caseId,
      region_code: "KZ-75",
      body_kind: "police",
      held_in: "police_custody",
      rights: ["torture"],
      urgency: "urgent",
      about_whom: "group",
      officer_id: null,
      status: "registered",
    });
  });

  it("is everybody's own in name, words and consents", async () => {
    const group = await aGroupCase({ consents: ["experts"] });
    const one = await joined(group, { identityMode: "confidential", consents: ["body_facts"] });
    const other = await joined(group, { identityMode: "anonymous", identity: { fullName: undefined }, content: { narrative: "" } });
    expect(await rowOf(one.number)).toMatchObject({ kind: "complaint", identity_mode: "confidential" });
    expect(await rowOf(other.number)).toMatchObject({ kind: "signal", identity_mode: "anonymous", decide_by: null });
    const fileOf = (caseId: string) => findCaseFile(supervisor, caseId);
    expect((await fileOf(one.caseId)).opened?.consents).toEqual(["body_facts"]);
    expect((await fileOf(other.caseId)).opened).toMatchObject({ consents: [], content: { narrative: "" } });
    expect((await fileOf(group.caseId)).opened?.consents).toEqual(["experts"]);
  });

  it("gives the case to the officer of the group's, and leaves it free where there is none", async () => {
    const group = await aGroupCase();
    const early = await joined(group);
    await give(group, officer);
    const late = await joined(group);
    expect(await rowOf(early.number)).toMatchObject({ officer_id: null, status: "registered" });
    expect(await rowOf(late.number)).toMatchObject({ officer_id: officer.accountId, status: "under_review" });
    expect((await followCase(credentials(late)))?.steps.map(({ type }) => type)).toEqual(["submission.lodged", "case.assigned"]);
  });

  it("waits apart where the group's case does, and nowhere else", async () => {
    const group = await aGroupCase();
    expect(await rowOf((await joined(group)).number)).toMatchObject({ held: false });
    await asOwner("main", async (owner) => {
      await owner.query(
        `begin; select audit.append('{"act":"test"}'); update cases."case" set held = true where id = '${group.caseId}'; commit`,
      );
    });
    expect(await rowOf((await joined(group)).number)).toMatchObject({ held: true });
  });

  it("is in the log, and the group's timeline notes the day and not who", async () => {
    const group = await aGroupCase();
    const before = await leaves();
    const joiner = await joined(group);
    expect((await leaves()).slice(before.length)).toEqual(["submission.lodged", "submission.joined"]);
    const { rows } = await asOwner("main", (owner) =>
      owner.query("select type, actor_id, data, at from cases.timeline_entry where case_id = $1 order by id", [group.caseId]),
    );
    expect(rows.map(({ type }) => type)).toEqual(["submission.lodged", "submission.joined"]);
    expect(rows[1]).toMatchObject({ actor_id: null, data: {} });
    expect(rows[1].at.toISOString()).toBe(
      `${new Date(Date.parse(joiner.receivedOn) - 86_400_000).toISOString().slice(0, 10)}T19:00:00.000Z`,
    );
  });
});

describe("an invitation that cannot be used", () => {
  const strangersCode = () => joinCodeFor(randomBytes(32), randomUUID());

  it("is the same to everybody: closed, of a case that ended, never given out, or no code at all", async () => {
    const [closed, ended] = [await aGroupCase(), await aGroupCase()];
    await closeInvitation(credentials(closed));
    await asOwner("main", (owner) =>
      owner.query(
        `begin; select audit.append('{"act":"test"}'); update cases."case" set open = false where id = '${ended.caseId}'; commit`,
      ),
    );
    for (const code of [closed.joinCode, ended.joinCode, strangersCode(), "", "жоқ", "0".repeat(500)])
      expect(await findInvitation(code), code).toBeNull();
    expect(await findOwnInvitation(credentials(closed))).toMatchObject({ open: false });
  });

  it("lets nobody in, also whoever had begun before, and leaves nothing behind", async () => {
    const group = await aGroupCase();
    const begun = await aJoining(group);
    await closeInvitation(credentials(group));
    const before = await leaves();
    await expect(lodge(begun, randomBytes(32))).rejects.toThrow("invitation_closed");
    for (const joins of [randomBytes(32).toString("hex"), "", "not a locator", "ff"])
      await expect(lodge({ ...begun, joins }, randomBytes(32)), joins).rejects.toThrow("invitation_closed");
    expect(await leaves()).toEqual(before);
  });

  it("still answers a retry of somebody who joined in time", async () => {
    const group = await aGroupCase();
    const submission = await aJoining(group);
    const token = randomBytes(32);
    const receipt = await lodge(submission, token);
    await closeInvitation(credentials(group));
    expect(await lodge(submission, token)).toEqual(receipt);
  });

  it("is closed by its first complainant only, once, and in the log", async () => {
    const [group, other] = [await aGroupCase(), await aGroupCase()];
    const joiner = await joined(group);
    const before = await leaves();
    await closeInvitation({ number: group.number, code: other.accessCode });
    await closeInvitation(credentials(joiner));
    await closeInvitation({ number: group.number, code: joiner.accessCode });
    expect(await findInvitation(group.joinCode)).not.toBeNull();
    await Promise.all([closeInvitation(credentials(group)), closeInvitation(credentials(group))]);
    expect((await leaves()).slice(before.length)).toEqual(["invitation.closed"]);
    expect(await findInvitation(other.joinCode)).not.toBeNull();
  });
});

describe("the office closes a group complaint for others", () => {
  it("once, for good and in the log, and those who joined stay", async () => {
    const group = await aGroupCase();
    const joiner = await joined(group);
    await give(group, officer);
    expect(await isOpenForOthers(officer, group.caseId)).toBe(true);
    await closeInvitationForOthers(officer, { caseId: group.caseId });
    expect((await leaves()).at(-1)).toBe("invitation.closed");
    expect(await findInvitation(group.joinCode)).toBeNull();
    expect(await findOwnInvitation(credentials(group))).toMatchObject({ open: false, joined: 1 });
    expect(await followCase(credentials(joiner))).not.toBeNull();
    await expect(closeInvitationForOthers(officer, { caseId: group.caseId })).rejects.toThrow("step_not_allowed");
  });

  it("never for those who may not, nor where nobody was invited", async () => {
    const [group, alone] = [await aGroupCase(), await aLodgedCase()];
    await give(group, officer);
    await give(alone, officer);
    await expect(closeInvitationForOthers(stranger, { caseId: group.caseId })).rejects.toThrow("not_found");
    await expect(closeInvitationForOthers(await aCommissioner(), { caseId: group.caseId })).rejects.toThrow("not_permitted");
    await expect(closeInvitationForOthers(officer, { caseId: alone.caseId })).rejects.toThrow("step_not_allowed");
    expect(await isOpenForOthers(stranger, group.caseId)).toBe(false);
    expect(await findInvitation(group.joinCode)).not.toBeNull();
  });
});

it("somebody who joined and withdrew is not counted any more, and stays in the sealed record", async () => {
  const group = await aGroupCase();
  const [stays, goes] = [await joined(group), await joined(group)];
  await give(goes, officer);
  await asOwner("main", (owner) =>
    owner.query(
      `begin; select audit.append('{"act":"test"}'); update cases."case" set status = 'withdrawn', open = false where id = '${goes.caseId}'; commit`,
    ),
  );
  expect(await findOwnInvitation(credentials(group))).toMatchObject({ joined: 1 });
  expect(await followCase(credentials(stays))).not.toBeNull();
  const file = await findCaseFile(supervisor, goes.caseId);
  expect(file.opened?.content.narrative).toBe("Менде де солай болды.");
  expect((await findCaseFile(supervisor, group.caseId)).opened?.group.joiners).toHaveLength(2);
});

describe("leaving a group complaint", () => {
  it("counts one less for the first complainant, once and in the log, and the own case goes on as it was", async () => {
    const group = await aGroupCase();
    const [goes, stays] = [await joined(group), await joined(group)];
    expect(await findMembership(credentials(goes))).toEqual({ caseId: goes.caseId, leftOn: null });
    const before = await leaves();
    await Promise.all([leaveGroupOf(credentials(goes)), leaveGroupOf(credentials(goes))]);
    await leaveGroupOf(credentials(goes));
    expect((await leaves()).slice(before.length)).toEqual(["submission.left_group"]);
    expect(await findMembership(credentials(goes))).toMatchObject({ leftOn: goes.receivedOn });
    expect(await findOwnInvitation(credentials(group))).toMatchObject({ joined: 1 });
    for (const mine of [goes, stays]) expect(await followCase(credentials(mine))).toMatchObject({ status: "registered" });
    expect((await findCaseFile(supervisor, goes.caseId)).opened?.group.joins).toMatchObject({ number: group.number });
  });

  it("is open to those who joined, with their own number and code", async () => {
    const group = await aGroupCase();
    const joiner = await joined(group);
    expect(await findMembership(credentials(group))).toBeNull();
    await leaveGroupOf(credentials(group));
    await leaveGroupOf({ number: joiner.number, code: group.accessCode });
    expect(await findMembership(credentials(joiner))).toMatchObject({ leftOn: null });
  });
});

describe("the code of each", () => {
  it("opens their own case and no other of the group", async () => {
    const group = await aGroupCase();
    const [one, other] = [await joined(group), await joined(group)];
    const cases = [group, one, other];
    for (const mine of cases)
      for (const theirs of cases)
        expect((await followCase({ number: theirs.number, code: mine.accessCode })) !== null).toBe(mine === theirs);
    expect(await followCase({ number: group.number, code: group.joinCode })).toBeNull();
    await expect(
      writeToOffice({ number: one.number, code: group.accessCode }, { messageId: randomUUID(), text: "Бөтен." }),
    ).rejects.toThrow("not_found");
  });
});

describe("the office", () => {
  it("sees of a group what it may read: the number of all, and the cases of the asker", async () => {
    const group = await aGroupCase();
    const [one, other] = [await joined(group), await joined(group)];
    await give(group, officer);
    await give(one, officer);
    await give(other, stranger);
    const link = ({ caseId, number }: { caseId: string; number: string }) => ({ id: caseId, number });
    const groupSeenBy = async (person: Person, { caseId }: { caseId: string }) => (await findCaseFile(person, caseId)).opened?.group;
    expect(await groupSeenBy(officer, group)).toEqual({ joins: null, joiners: [link(one)], joined: 2 });
    expect(await groupSeenBy(officer, one)).toEqual({ joins: link(group), joiners: [], joined: 0 });
    expect(await groupSeenBy(stranger, other)).toEqual({ joins: null, joiners: [], joined: 0 });
    expect((await groupSeenBy(supervisor, group))?.joiners).toHaveLength(2);
    await expect(findCaseFile(stranger, group.caseId)).rejects.toThrow("not_found");
  });
});

describe("whether joiners may wait", () => {
  it("is answered by the database as the rule of filings answers it", async () => {
    const about: About[] = [
      ...BODY_KINDS.map((bodyKind) => ({ ...MAY_WAIT, bodyKind })),
      ...DETENTION_KINDS.map((heldIn) => ({ ...MAY_WAIT, heldIn })),
      { ...MAY_WAIT, rights: ["torture", "health"] },
      { ...MAY_WAIT, rights: ["health"] },
      { ...MAY_WAIT, inDanger: true },
    ];
    const group = await aGroupCase(MAY_WAIT);
    const { locator = "" } = (await findInvitation(group.joinCode)) ?? {};
    await asOwner("main", async (owner) => {
      for (const facts of about) {
        const { bodyKind, heldIn, rights, inDanger } = facts;
        await owner.query(`begin; select audit.append('{"act":"test"}'); update cases."case" set body_kind = '${bodyKind}',
          held_in = '${heldIn}', rights = '{${rights}}', in_danger = ${inDanger} where id = '${group.caseId}'; commit`);
        expect(await joinersMayWait(locator), JSON.stringify(facts)).toBe(!mustNeverWait(facts));
      }
    });
  });

  it("is no where nobody can join: that is said at once", async () => {
    const group = await aGroupCase(MAY_WAIT);
    const { locator = "" } = (await findInvitation(group.joinCode)) ?? {};
    await closeInvitation(credentials(group));
    for (const known of [locator, "", "not a locator", randomBytes(32).toString("hex")])
      expect(await joinersMayWait(known), known).toBe(false);
  });
});

describe("a draft of somebody who joins", () => {
  const ANSWERS: Answers = {
    danger: { danger: "no" },
    reach: { identityMode: "named" },
    words: { narrative: "Бізде де суық." },
    contact: { fullName: "Мөлдір Әшімқызы" },
    safe: {},
    consents: { "consents.experts": "yes" },
    reprisal: { reprisal: "none" },
  };

  async function aDraft(group: GroupCase, answers = ANSWERS): Promise<string> {
    const { locator } = (await findInvitation(group.joinCode)) ?? { locator: "" };
    const token = await beginJoining(undefined, locator);
    expect(await beginJoining(token, locator)).toBe(token);
    for (const question of pathOf({ danger: { joins: locator } })) {
      // The page shows the locator again in a field that is not seen, and sends it back.
      const carried: Fields = question === "danger" ? { joins: locator } : {};
      await keepAnswer(token, question, { ...answers[question], ...carried });
    }
    return token;
  }

  it("is sent as one case however often the button is pressed", async () => {
    const group = await aGroupCase();
    const token = await aDraft(group, { ...ANSWERS, words: {} });
    const sent = await Promise.all([1, 2, 3].map(() => sendDraft(token, "kk", VIEW_WORDS)));
    expect(sent.map(({ status }) => status)).toEqual(["lodged", "lodged", "lodged"]);
    const receipt = (await openDraft(token))?.lodged?.receipt;
    expect(await rowOf(receipt?.number ?? "")).toMatchObject({ group_case_id: group.caseId, held: false });
    expect(await findOwnInvitation(credentials(group))).toMatchObject({ joined: 1 });
  });

  it("is asked for work when it looks like a machine’s, joins all the same, and is held when the work is left out", async () => {
    const group = await aGroupCase(MAY_WAIT);
    const token = await aDraft(group);
    expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true })).toEqual({ status: "work" });
    expect((await openDraft(token))?.answers.words).toEqual(ANSWERS.words);
    expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true, proof: "" })).toMatchObject({ status: "lodged" });
    const { receipt, held } = (await openDraft(token))?.lodged ?? {};
    expect(held).toBe(true);
    expect(await rowOf(receipt?.number ?? "")).toMatchObject({ group_case_id: group.caseId, held: true });
    expect(await findOwnInvitation(credentials(group))).toMatchObject({ joined: 1 });
  });

  it.each<[string, About]>([
    ["a place of detention", { ...MAY_WAIT, heldIn: "psychiatric" }],
    ["torture", { ...MAY_WAIT, rights: ["torture"] }],
    ["the police", { ...MAY_WAIT, bodyKind: "police" }],
    ["somebody in danger", { ...MAY_WAIT, inDanger: true }],
  ])("never waits when the group's case is about %s, however it looks", async (_what, about) => {
    const token = await aDraft(await aGroupCase(about));
    expect(await sendDraft(token, "kk", VIEW_WORDS, { ...LIKE_A_MACHINE, scripts: true })).toMatchObject({ status: "lodged" });
    expect((await openDraft(token))?.lodged?.held).toBe(false);
  });

  it("never waits when the joiner is in danger", async () => {
    const token = await aDraft(await aGroupCase(MAY_WAIT), { ...ANSWERS, danger: { danger: "yes" } });
    expect(await sendDraft(token, "kk", VIEW_WORDS, LIKE_A_MACHINE)).toMatchObject({ status: "lodged" });
    expect((await openDraft(token))?.lodged?.held).toBe(false);
  });

  it("keeps every answer when the group was closed meanwhile, and goes on as a complaint of its own", async () => {
    const group = await aGroupCase();
    const token = await aDraft(group);
    await closeInvitation(credentials(group));
    expect(await sendDraft(token, "kk", VIEW_WORDS)).toEqual({ status: "closed" });
    const { document } = await leaveGroup(token);
    expect(document.answers).toEqual(ANSWERS);
    expect(firstOpenStop(document.answers)).toBe("about");
  });
});
