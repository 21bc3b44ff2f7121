import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { SMALLEST_BATCH } from "#lib/about-you/batch.ts";
import { answerAboutYou, writeCounts } from "#lib/about-you/commands.ts";
import { findAnswers, listAnswerQuarters } from "#lib/about-you/queries.ts";
import type { AboutYou } from "#lib/about-you/questions.ts";
import { quarterOf } from "#lib/deadlines/quarters.ts";
import { today } from "#lib/deadlines/today.ts";
import { keepReceipt, openDraft } from "#lib/intake/draft.ts";
import { saveLocker } from "#lib/intake/locker.ts";
import { asOwner, asRole } from "#tests/support/database.ts";
import { aSupervisor } from "#tests/support/people.ts";

const ANSWERS: AboutYou = { age: "from_60", sex: "woman" };

async function counts(): Promise<Record<string, number>> {
  const { rows } = await asOwner("main", (owner) => owner.query("select quarter, question, answer, count from statistics.answer_count"));
  return Object.fromEntries(rows.map(({ quarter, question, answer, count }) => [`${quarter} ${question} ${answer}`, count]));
}

async function rowsElsewhere(): Promise<string> {
  const tables = ['cases."case"', "cases.timeline_entry", "audit.leaf", "intake.locker", "vault.identity", "vault.content"];
  const { rows } = await asOwner("main", (owner) =>
    owner.query(`select ${tables.map((table, index) => `(select count(*) from ${table}) as t${index}`).join(", ")}`),
  );
  return JSON.stringify(rows[0]);
}

const RECEIPT = {
  number: "2026-000001",
  accessCode: "X",
  receivedOn: "2026-11-25",
  registeredOn: "2026-11-25",
  decideBy: null,
  coupon: null,
  joinCode: null,
};

/** The cookie's token of somebody who has just sent something. */
async function aReceipt(): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await saveLocker(token, 0, { answers: {}, attempts: {}, filingToken: "x" }, new Date(Date.now() + 60_000));
  return (await keepReceipt(token, { receipt: RECEIPT, kind: "complaint" })).token;
}

async function answeredBy(people: number, answers: AboutYou): Promise<void> {
  for (let person = 0; person < people; person += 1) await answerAboutYou(await aReceipt(), answers);
}

// What other tests left waiting in this process would be counted here.
beforeEach(async () => {
  await answeredBy(SMALLEST_BATCH, {});
  await writeCounts();
  await asOwner("main", (owner) => owner.query("truncate statistics.answer_count"));
});

describe("answers about oneself", () => {
  it("become counts of the quarter and nothing else", async () => {
    const receipts = await Promise.all(Array.from({ length: SMALLEST_BATCH }, aReceipt));
    const before = await rowsElsewhere();
    for (const [person, token] of receipts.entries()) await answerAboutYou(token, person < 3 ? ANSWERS : { sex: "rather_not_say" });
    expect(await counts()).toEqual({});
    await writeCounts();
    const quarter = quarterOf(today().toString());
    expect(await counts()).toEqual({
      [`${quarter} age from_60`]: 3,
      [`${quarter} sex rather_not_say`]: SMALLEST_BATCH - 3,
      [`${quarter} sex woman`]: 3,
    });
    expect(await rowsElsewhere()).toBe(before);
  });

  it("are added to those of earlier batches", async () => {
    for (let batch = 0; batch < 2; batch += 1) {
      await answeredBy(SMALLEST_BATCH, { language: "kazakh" });
      await writeCounts();
    }
    expect(Object.values(await counts())).toEqual([2 * SMALLEST_BATCH]);
  });

  it("of fewer than a batch of people are not written", async () => {
    await answeredBy(SMALLEST_BATCH - 1, ANSWERS);
    await writeCounts();
    expect(await counts()).toEqual({});
  });

  it("are taken once per receipt, also of five tries at once", async () => {
    const token = await aReceipt();
    const tries = await Promise.all(Array.from({ length: 5 }, () => answerAboutYou(token, ANSWERS)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await answerAboutYou(token, ANSWERS)).toBe(false);
  });

  it("are not taken without a receipt", async () => {
    expect(await answerAboutYou(undefined, ANSWERS)).toBe(false);
    expect(await answerAboutYou(randomBytes(32).toString("base64url"), ANSWERS)).toBe(false);
    const draft = randomBytes(32).toString("base64url");
    await saveLocker(draft, 0, { answers: {}, attempts: {}, filingToken: "x" }, new Date(Date.now() + 60_000));
    expect(await answerAboutYou(draft, ANSWERS)).toBe(false);
  });

  it("do not prolong the time in which the receipt can be shown", async () => {
    const token = await aReceipt();
    const ends = async () => {
      const { rows } = await asOwner("main", (owner) => owner.query("select max(expires_at) as ends from intake.locker"));
      return rows[0].ends.getTime();
    };
    const [before, shownUntil] = [await ends(), (await openDraft(token))?.lodged?.shownUntil];
    await answerAboutYou(token, ANSWERS);
    expect(await ends()).toBe(before);
    expect((await openDraft(token))?.lodged).toMatchObject({ shownUntil, aboutYou: true });
  });
});

describe("the office", () => {
  const before = "2020-Q1";

  async function keep(quarter: string, answers: Record<string, number>): Promise<void> {
    const added = Object.entries(answers).map(([answer, count]) => ({ question: "sex", answer, count }));
    await asRole("ombudsman_citizen", (citizen) =>
      citizen.query("select statistics.add_answers($1, $2::jsonb)", [quarter, JSON.stringify(added)]),
    );
  }

  it("reads quarters that have ended, small counts hidden and others with them", async () => {
    const supervisor = await aSupervisor();
    await keep(before, { woman: 40, man: 31, described_otherwise: 2, rather_not_say: 25 });
    const { questions } = await findAnswers(supervisor, before);
    expect(questions.find(({ question }) => question === "sex")?.counts).toEqual([
      { answer: "woman", count: 40 },
      { answer: "man", count: 31 },
      { answer: "described_otherwise", count: null },
      { answer: "rather_not_say", count: null },
    ]);
  });

  it("reads nothing of the quarter that is still running, with whatever query", async () => {
    const supervisor = await aSupervisor();
    const running = quarterOf(today().toString());
    await keep(before, { woman: 10 });
    await keep(running, { woman: 500 });
    expect(await listAnswerQuarters(supervisor)).toEqual([before]);
    expect(JSON.stringify(await findAnswers(supervisor, running))).not.toContain("500");
    const { rows } = await asRole("ombudsman_office", (office) => office.query("select distinct quarter from statistics.answer_count"));
    expect(rows).toEqual([{ quarter: before }]);
  });

  it("can change no count", async () => {
    for (const attempt of ["update statistics.answer_count set count = 1", "delete from statistics.answer_count"])
      await expect(
        asRole("ombudsman_office", (office) => office.query(attempt)),
        attempt,
      ).rejects.toThrow("permission denied");
  });
});

describe("the citizen's login", () => {
  it("can add counts and neither read nor change them", async () => {
    for (const attempt of [
      "select * from statistics.answer_count",
      "update statistics.answer_count set count = 0",
      "delete from statistics.answer_count",
      "insert into statistics.answer_count values ('2026-Q4', 'sex', 'woman', 1)",
    ])
      await expect(
        asRole("ombudsman_citizen", (citizen) => citizen.query(attempt)),
        attempt,
      ).rejects.toThrow("permission denied");
  });

  it.each([
    ["words", "2026-Q4", [{ question: "sex", answer: "Қуаныш Мәлік", count: 1 }]],
    ["a case number", "2026-Q4", [{ question: "sex", answer: "2026-123456", count: 1 }]],
    ["a day", "2026-11-25", [{ question: "sex", answer: "woman", count: 1 }]],
    ["less than nothing", "2026-Q4", [{ question: "sex", answer: "woman", count: -1 }]],
  ])("can put no %s among them", async (_what, quarter, added) => {
    const add = asRole("ombudsman_citizen", (citizen) =>
      citizen.query("select statistics.add_answers($1, $2::jsonb)", [quarter, JSON.stringify(added)]),
    );
    await expect(add).rejects.toThrow("violates check constraint");
  });
});
