import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accessCodeFor } from "#lib/crypto/access-code.ts";
import { writeToOffice } from "#lib/tracking/commands.ts";
import { followCase } from "#lib/tracking/queries.ts";
import { aCase, aLodgedCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { anOfficer } from "#tests/support/people.ts";

const credentials = (file: { number: string; accessCode: string }) => ({ number: file.number, code: file.accessCode });
const anotherCode = () => accessCodeFor(Buffer.alloc(32, 1), Buffer.from(randomUUID()));

describe("following a case", () => {
  it("shows status, dates and the thread to the bearer of number and code", async () => {
    const file = await aCase()
      .assignedTo(await anOfficer())
      .accepted()
      .withMessage("Құжаттарды сұраттық.")
      .created();
    await writeToOffice(credentials(file), { messageId: randomUUID(), text: "Рақмет.\nКүтемін." });
    const followed = await followCase(credentials(file));
    expect(followed).toMatchObject({ number: file.number, status: "accepted", outcome: null, decideBy: file.decideBy });
    expect(followed?.messages.map(({ author, text }) => [author, text])).toEqual([
      ["office", "Шағымыңызды алдық, енді оны қарап жатырмыз."],
      ["office", "Құжаттарды сұраттық."],
      ["complainant", "Рақмет.\nКүтемін."],
    ]);
  });

  it("answers the same to a wrong code, an unknown number and another case's code", async () => {
    const [one, other] = [await aLodgedCase(), await aLodgedCase()];
    expect(await followCase({ number: one.number, code: anotherCode() })).toBeNull();
    expect(await followCase({ number: "2026-000000", code: one.accessCode })).toBeNull();
    expect(await followCase({ number: one.number, code: other.accessCode })).toBeNull();
  });

  it("ends when the code was revoked", async () => {
    const file = await aLodgedCase();
    await asOwner("main", (owner) => owner.query("update intake.access set revoked_on = current_date where case_id = $1", [file.caseId]));
    expect(await followCase(credentials(file))).toBeNull();
  });

  it("tells nothing of what the office does among itself", async () => {
    const file = await aCase()
      .assignedTo(await anOfficer())
      .created();
    const followed = JSON.stringify(await followCase(credentials(file)));
    for (const inner of ["officer", "urgency", "actor", "content_opened", "version"]) expect(followed).not.toContain(inner);
  });
});

describe("writing to the office", () => {
  it("keeps one message of five sendings", async () => {
    const file = await aLodgedCase();
    const message = { messageId: randomUUID(), text: "Тағы бір құжат бар." };
    await Promise.all(Array.from({ length: 5 }, () => writeToOffice(credentials(file), message)));
    expect((await followCase(credentials(file)))?.messages).toHaveLength(1);
  });

  it("cannot write into a case with another case's code, nor over another case's message", async () => {
    const [one, other] = [await aLodgedCase(), await aLodgedCase()];
    const message = { messageId: randomUUID(), text: "Менікі." };
    await writeToOffice(credentials(one), message);
    await expect(writeToOffice({ number: one.number, code: other.accessCode }, message)).rejects.toThrow("not_found");
    await expect(writeToOffice(credentials(other), { ...message, text: "Бөтен." })).rejects.toThrow("not_found");
    expect((await followCase(credentials(one)))?.messages.map(({ text }) => text)).toEqual(["Менікі."]);
  });
});
