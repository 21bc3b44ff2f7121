import { beforeAll, describe, expect, it } from "vitest";
import { approveSummary, returnSummary, submitSummary, writeSummary } from "#lib/summaries/commands.ts";
import { findSummary, listSummariesToApprove } from "#lib/summaries/queries.ts";
import { aCase, type LodgedCase } from "#tests/support/cases.ts";
import { agreeTo, takeBack } from "#tests/support/consents.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { aCommissioner, anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";
import { aSubmittedSummary, aSummaryDocument } from "#tests/support/summaries.ts";

let officer: Person;
let supervisor: Person;
let file: LodgedCase;
beforeAll(async () => {
  [officer, supervisor] = [await anOfficer(), await aSupervisor()];
  file = await aCase().assignedTo(officer).created();
});

const countSummaries = async () =>
  (await asOwner("main", (owner) => owner.query("select count(*)::int as count from cases.summary"))).rows[0].count;
const lastAct = async () =>
  JSON.parse(
    (await asRole("ombudsman_auditor", (auditor) => auditor.query("select body from audit.leaf order by seq desc limit 1"))).rows[0].body,
  ).act;

describe("a summary", () => {
  it.each<[string, (identity: LodgedCase["submission"]["identity"]) => string]>([
    ["the name", ({ fullName }) => `${fullName} was held.`],
    ["a part of the name in Latin letters", () => "Kuanysh was held."],
    ["the identity number", ({ iin }) => `The person ${iin} was held.`],
    ["the phone number, written differently", () => "Call 8 (701) 000-00-17."],
    ["the e-mail address", ({ email }) => `Write to ${email?.toUpperCase()}.`],
    ["somebody else's identity number", () => "Also held: 900101300018."],
  ])("that contains %s is refused, not stored, and the refusal is noted", async (_what, textWith) => {
    const before = await countSummaries();
    const leaking = aSummaryDocument({ textEn: textWith(file.submission.identity) });
    await expect(writeSummary(officer, { caseId: file.caseId, ...leaking })).rejects.toMatchObject({ code: "leak_found" });
    expect(await countSummaries()).toBe(before);
    expect(await lastAct()).toBe("summary.blocked_by_leak_check");
  });

  it("is approved by another person, never by its author", async () => {
    const own = await aCase().assignedTo(supervisor).created();
    const { summaryId, version } = await aSubmittedSummary(supervisor, own.caseId);
    await expect(approveSummary(supervisor, { summaryId, version })).rejects.toThrow("not_permitted");
    await approveSummary(await aCommissioner(), { summaryId, version });
    expect((await findSummary(supervisor, summaryId)).status).toBe("approved");
  });

  it("is approved once by two people at once", async () => {
    const { summaryId, version } = await aSubmittedSummary(officer, file.caseId);
    const people = [supervisor, await aCommissioner()];
    const tries = await Promise.allSettled(people.map((person) => approveSummary(person, { summaryId, version })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("cannot be approved before it was handed over, nor twice", async () => {
    const summaryId = await writeSummary(officer, { caseId: file.caseId, ...aSummaryDocument() });
    await expect(approveSummary(supervisor, { summaryId, version: 1 })).rejects.toThrow("step_not_allowed");
    await submitSummary(officer, { summaryId, version: 1 });
    await approveSummary(supervisor, { summaryId, version: 2 });
    await expect(approveSummary(supervisor, { summaryId, version: 3 })).rejects.toThrow("step_not_allowed");
  });

  it("comes back to its author with a reason", async () => {
    const { summaryId, version } = await aSubmittedSummary(officer, file.caseId);
    await returnSummary(supervisor, { summaryId, version, reason: "Ауылдың аты жазылған, оны алып тастаңыз." });
    expect(await findSummary(officer, summaryId)).toMatchObject({
      status: "returned",
      returnReason: "Ауылдың аты жазылған, оны алып тастаңыз.",
    });
  });

  it("waits where those who may approve look for it", async () => {
    const { summaryId } = await aSubmittedSummary(officer, file.caseId);
    expect((await listSummariesToApprove(supervisor)).map(({ id }) => id)).toContain(summaryId);
  });

  it("is neither handed on nor approved without the person's consent, and both are told so in a sentence", async () => {
    const silent = await aCase({ consents: [] }).assignedTo(officer).created();
    const draft = await writeSummary(officer, { caseId: silent.caseId, ...aSummaryDocument() });
    await expect(submitSummary(officer, { summaryId: draft, version: 1 })).rejects.toThrow("experts_not_agreed");
    await agreeTo(silent, "experts");
    await submitSummary(officer, { summaryId: draft, version: 1 });
    await takeBack(silent, "experts");
    await expect(approveSummary(supervisor, { summaryId: draft, version: 2 })).rejects.toThrow("experts_not_agreed");
    await agreeTo(silent, "experts");
    await approveSummary(supervisor, { summaryId: draft, version: 2 });
  });

  it("does not exist for an officer of another case", async () => {
    const { summaryId, version } = await aSubmittedSummary(officer, file.caseId);
    const stranger = await anOfficer();
    await expect(findSummary(stranger, summaryId)).rejects.toThrow("not_found");
    await expect(submitSummary(stranger, { summaryId, version })).rejects.toThrow("not_found");
  });
});
