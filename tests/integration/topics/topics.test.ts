import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { today } from "#lib/deadlines/today.ts";
import { closeTopic, openTopic } from "#lib/topics/commands.ts";
import { findOpenTopic, findTopic, listOpenTopics, listTopics } from "#lib/topics/queries.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { aCommissioner, anAdmin, anAuditor, anOfficer, aSupervisor, type Person } from "#tests/support/people.ts";

const inDays = (days: number) => today().add({ days }).toString();
const words = { titleKk: "Атауы", titleRu: "Название", titleEn: "Title", textKk: "Мәтін", textRu: "Текст", textEn: "Text" };
const aTopic = (changes: { opensOn?: string; closesOn?: string } = {}) => ({
  opensOn: inDays(0),
  closesOn: inDays(30),
  ...words,
  questionsKk: ["Не?"],
  questionsRu: ["Что?"],
  questionsEn: ["What?"],
  ...changes,
});
const codeOf = async (id: string): Promise<string> =>
  (await asOwner("main", (owner) => owner.query("select code from cases.topic where id = $1", [id]))).rows[0].code;
const lastAct = async () =>
  JSON.parse(
    (await asRole("ombudsman_auditor", (auditor) => auditor.query("select body from audit.leaf order by seq desc limit 1"))).rows[0].body,
  );

let supervisor: Person;
beforeAll(async () => {
  supervisor = await aSupervisor();
});

describe("a topic", () => {
  it("is read by citizens in each language, from its first day to its last", async () => {
    const code = await codeOf(await openTopic(supervisor, aTopic({ opensOn: inDays(2), closesOn: inDays(5) })));
    const seenOn = async (days: number) => (await listOpenTopics("ru", inDays(days))).find((topic) => topic.code === code);
    for (const days of [0, 1, 6]) expect(await seenOn(days), `${days}`).toBeUndefined();
    for (const days of [2, 5])
      expect(await seenOn(days)).toEqual({ code, closesOn: inDays(5), title: "Название", text: "Текст", questions: ["Что?"] });
  });

  it("is opened by a supervisor or the commissioner, and that is noted without a word of it", async () => {
    for (const person of [supervisor, await aCommissioner()]) {
      const id = await openTopic(person, aTopic());
      expect(await lastAct()).toMatchObject({ act: "topic.opened", role: person.role });
      expect(JSON.stringify(await lastAct())).not.toContain(id);
      expect(await findTopic(person, id)).toMatchObject({ state: "open", openedBy: person.displayName, titles: { kk: "Атауы" } });
    }
  });

  it("is neither opened nor closed by anybody else", async () => {
    const topicId = await openTopic(supervisor, aTopic());
    for (const person of [await anOfficer(), await anAdmin(), await anAuditor()]) {
      await expect(openTopic(person, aTopic())).rejects.toThrow("not_permitted");
      await expect(closeTopic(person, { topicId, version: 1 })).rejects.toThrow("not_permitted");
    }
    expect((await findTopic(supervisor, topicId)).state).toBe("open");
  });

  it("that was closed disappears at once and cannot be closed again", async () => {
    const topicId = await openTopic(supervisor, aTopic());
    const code = await codeOf(topicId);
    expect((await findOpenTopic(code))?.titles.en).toBe("Title");
    await closeTopic(supervisor, { topicId, version: 1 });
    expect(await findOpenTopic(code)).toBeNull();
    expect(await lastAct()).toMatchObject({ act: "topic.closed" });
    await expect(closeTopic(supervisor, { topicId, version: 2 })).rejects.toThrow("topic_closed_already");
    expect((await listTopics(supervisor)).find(({ id }) => id === topicId)).toMatchObject({ state: "closed", closedOn: inDays(0) });
  });

  it("is closed once by two people at once", async () => {
    const topicId = await openTopic(supervisor, aTopic());
    const tries = await Promise.allSettled(
      [supervisor, await aCommissioner()].map((person) => closeTopic(person, { topicId, version: 1 })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("cannot end before it begins, nor in the past", async () => {
    await expect(openTopic(supervisor, aTopic({ opensOn: inDays(3), closesOn: inDays(2) }))).rejects.toThrow("topic_closes_too_early");
    await expect(openTopic(supervisor, aTopic({ opensOn: inDays(-9), closesOn: inDays(-1) }))).rejects.toThrow("topic_closes_too_early");
  });

  it("that was invented does not exist", async () => {
    expect(await findOpenTopic("12345678")).toBeNull();
    await expect(findTopic(supervisor, "none")).rejects.toThrow("not_found");
    await expect(closeTopic(supervisor, { topicId: randomUUID(), version: 1 })).rejects.toThrow("not_found");
  });

  it("is not rewritten after it was published, and citizens do not learn who opened it", async () => {
    await expect(asRole("ombudsman_office", (office) => office.query("update cases.topic set text_kk = ''"))).rejects.toThrow(
      "permission denied",
    );
    await expect(asRole("ombudsman_citizen", (citizen) => citizen.query("select opened_by_id from cases.topic"))).rejects.toThrow(
      "permission denied",
    );
  });
});
