import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CASE_EVENT_TYPES } from "#components/cases/event-words.ts";
import { decideAdmissibility } from "#lib/admissibility/commands.ts";
import type { CaseEvent } from "#lib/audit/events.ts";
import { recordEvent } from "#lib/audit/record.ts";
import { asActor } from "#lib/db/main.ts";
import { MOST_ATTEMPTS } from "#lib/notices/attempts.ts";
import { endNotices, requeueNotice, wantNotices } from "#lib/notices/commands.ts";
import { emailSender } from "#lib/notices/email.ts";
import { listFailedNotices, listSentCounts, wantsNotices } from "#lib/notices/queries.ts";
import { sendDueNotices } from "#lib/notices/send-due.ts";
import { type NoticeSenders, openSenders } from "#lib/notices/senders.ts";
import { aCase } from "#tests/support/cases.ts";
import { asOwner } from "#tests/support/database.ts";
import { aCaseWithNotices, credentialsOf, deliveriesOf, news, soonAt, WISH } from "#tests/support/notices.ts";
import { anAdmin, anAuditor, anOfficer, type Person } from "#tests/support/people.ts";
import { aGateway, aMailServer, type Gateway, type MailRefusal, type MailServer } from "#tests/support/post-office.ts";

const SITE = "https://site.example.kz";
const FROM = "note@post.example.kz";
const NOON = soonAt(12);

let mail: MailServer;
let gateway: Gateway;
let senders: NoticeSenders;
let officer: Person;
let admin: Person;

beforeAll(async () => {
  [mail, gateway, officer, admin] = await Promise.all([aMailServer(), aGateway(), anOfficer(), anAdmin()]);
  Object.assign(process.env, {
    NOTICE_CHANNELS: "email,sms",
    NOTICE_FROM: FROM,
    NOTICE_SITE: SITE,
    SMTP_URL: mail.url,
    SMS_URL: gateway.url,
    SMS_AUTHORIZATION: "Bearer of-this-test",
    SMS_BODY: '{"to":"{to}","text":"{text}","from":"Note"}',
  });
  senders = openSenders();
});

beforeEach(async () => {
  await asOwner("main", (owner) => owner.query("delete from notices.delivery"));
  mail.letters.length = 0;
  gateway.posts.length = 0;
  mail.answer = async () => null;
  gateway.status = 202;
});

afterAll(() => Promise.all([mail.close(), gateway.close()]));

const send = (now: Temporal.Instant = NOON) => sendDueNotices(senders, now);

/** Something happens while the first letter is handed over, and is the answer to it; the others are taken. */
function onlyOnce(happening: () => Promise<void>, refusal: MailRefusal | null = null): MailServer["answer"] {
  return async () => {
    mail.answer = async () => null;
    await happening();
    return refusal;
  };
}

/** Another worker in a process of its own. */
function aWorker(now: Temporal.Instant): ChildProcess {
  return spawn(process.execPath, ["tests/support/send-notices-once.ts", now.toString()], { stdio: "ignore" });
}

describe("a notice", () => {
  it("comes by e-mail as one chosen sentence, with nothing of the case in any line of it", async () => {
    const words = {
      fullName: "Канарейка Сары",
      narrative: `сырым ${randomUUID()}`,
      place: `мекен ${randomUUID()}`,
      note: `жауап ${randomUUID()}`,
    };
    const file = await aCase({ identity: { fullName: words.fullName }, content: { narrative: words.narrative, place: words.place } })
      .assignedTo(officer)
      .created();
    await wantNotices(credentialsOf(file), { wish: { ...WISH, wording: "reminder", language: "ru" }, hours: "any_time" });
    await news(officer, file, words.note);
    const [delivery] = await deliveriesOf(file);
    expect(await send()).toBe(1);

    expect(mail.letters).toHaveLength(1);
    const [letter] = mail.letters;
    if (!letter) throw new Error("No letter");
    const { raw, parsed } = letter;
    expect([letter.from, letter.to]).toEqual([FROM, [WISH.address]]);
    expect([parsed.subject, parsed.text?.trim()]).toEqual(["Напоминание", "Напоминание, о котором вы просили."]);
    expect(parsed.html).toBe(false);
    expect(parsed.attachments).toEqual([]);
    const heads = parsed.headerLines.map(({ key }) => key).sort();
    expect(heads).toEqual(
      ["auto-submitted", "content-transfer-encoding", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"].sort(),
    );
    const everything = [raw, parsed.text, parsed.subject, Buffer.from(raw.split("\r\n\r\n")[1] ?? "", "base64").toString("utf8")].join(
      "\n",
    );
    const { caseId, number, accessCode, submission } = file;
    const telling = [caseId, number, accessCode, officer.displayName, officer.accountId, delivery?.id ?? "?", ...Object.values(words)];
    for (const word of [...telling, submission.content.bodyName ?? "?", SITE, "http"]) expect(everything).not.toContain(word);
  });

  it("comes by SMS in one part, to whatever the installation posts to", async () => {
    const file = await aCaseWithNotices(officer, { channel: "sms", address: "+77011234567", withSite: true });
    await news(officer, file);
    expect(await send()).toBe(1);
    expect(gateway.posts).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = gateway.posts;
    const text = `Уақытыңыз болса, қарап қойыңыз.\n${SITE}`;
    expect(JSON.parse(body)).toEqual({ to: "+77011234567", text, from: "Note" });
    expect(text.length).toBeLessThanOrEqual(70);
    expect(headers).toMatchObject({ authorization: "Bearer of-this-test", "content-type": "application/json" });
    expect(mail.letters).toEqual([]);
  });

  it("has this site's plain address where that was chosen, and no other link", async () => {
    const file = await aCaseWithNotices(officer, { withSite: true, language: "en" });
    await news(officer, file);
    await send();
    expect(mail.letters[0]?.parsed.text?.trim()).toBe(`Have a look when you have time.\n${SITE}`);
  });

  it("stands for all that happened while it waited", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    await news(officer, file);
    const { version } = file;
    await decideAdmissibility(officer, {
      caseId: file.caseId,
      version,
      finding: "accept",
      ground: "within_mandate/1",
      reason: "Құзыретімізде.",
      message: "Қабылданды.",
    });
    expect(await deliveriesOf(file)).toHaveLength(1);
    expect(await send()).toBe(1);
    expect(await send(NOON.add({ hours: 1 }))).toBe(0);
    expect(mail.letters).toHaveLength(1);
  });

  it("is not the last: what happens while it leaves is told anew", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    mail.answer = onlyOnce(() => news(officer, file));
    // By the clock of this test the second is due at once.
    expect(await send()).toBe(2);
    expect(mail.letters).toHaveLength(2);
  });

  it("that did not leave is one with the news that came meanwhile", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    mail.answer = onlyOnce(() => news(officer, file), { code: 451, words: "later" });
    expect(await send()).toBe(1);
    expect(mail.letters).toHaveLength(2);
    expect(await deliveriesOf(file)).toEqual([]);
  });

  it("waits for a full hour, half an hour away at least", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    const [row] = await deliveriesOf(file);
    const due = row?.due.getTime() ?? 0;
    expect(due % 3_600_000).toBe(0);
    expect(due - Date.now()).toBeGreaterThan(29 * 60_000);
    expect(due - Date.now()).toBeLessThanOrEqual(90 * 60_000);
  });

  it("comes in the hours that were chosen, and not before", async () => {
    const file = await aCaseWithNotices(officer, {}, "evening");
    await news(officer, file);
    expect(await send(soonAt(12))).toBe(0);
    const [row] = await deliveriesOf(file);
    expect(row?.due.getTime()).toBe(soonAt(18).epochMilliseconds);
    expect(row).toMatchObject({ status: "waiting", attempts: 0 });
    expect(await send(soonAt(17))).toBe(0);
    expect(await send(soonAt(18))).toBe(1);
  });

  it("is counted when it left, and nothing else is kept of it", async () => {
    const before = (await listSentCounts(admin)).reduce((sum, { count }) => sum + count, 0);
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    await send();
    expect((await listSentCounts(admin)).reduce((sum, { count }) => sum + count, 0)).toBe(before + 1);
    expect(await deliveriesOf(file)).toEqual([]);
  });
});

describe("the news that a notice tells of", () => {
  it("is what the office did and the complainant finds, and nothing else", async () => {
    const file = await aCaseWithNotices(officer);
    const told: string[] = [];
    for (const type of CASE_EVENT_TYPES) {
      await asActor(officer, (tx) => recordEvent(tx, officer, { type, caseId: file.caseId, data: {} } as CaseEvent));
      if ((await deliveriesOf(file)).length > 0) told.push(type);
      await asOwner("main", (owner) => owner.query("delete from notices.delivery"));
    }
    expect(told.sort()).toEqual([
      "case.admissibility_decided",
      "case.assigned",
      "case.closed",
      "code.replaced",
      "erasure.answered",
      "information.requested",
      "message.from_office",
      "outcome_review.decided",
      "outcome_review.taken",
    ]);
  });

  it("leaves no notice behind when it did not happen", async () => {
    const file = await aCaseWithNotices(officer);
    const undone = asActor(officer, async (tx) => {
      await recordEvent(tx, officer, { type: "message.from_office", caseId: file.caseId, data: {} });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await deliveriesOf(file)).toEqual([]);
  });

  it("of somebody who did not ask is told to nobody", async () => {
    const file = await aCase().assignedTo(officer).created();
    await news(officer, file);
    expect(await wantsNotices(credentialsOf(file))).toBe(false);
    expect(await send()).toBe(0);
  });
});

describe("who asked for notices", () => {
  it("ends them, and what waits is forgotten with the address", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    await endNotices(credentialsOf(file));
    await endNotices(credentialsOf(file));
    expect([await wantsNotices(credentialsOf(file)), await send()]).toEqual([false, 0]);
    const left = await asOwner("main", (owner) => owner.query("select 1 from notices.subscription where case_id = $1", [file.caseId]));
    expect(left.rows).toEqual([]);
  });

  it("replaces the address, and nothing goes to the earlier one", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    await wantNotices(credentialsOf(file), { wish: { ...WISH, address: "other@post.example.kz" }, hours: "any_time" });
    expect(await send()).toBe(0);
    await news(officer, file);
    await send();
    expect(mail.letters.map(({ to }) => to)).toEqual([["other@post.example.kz"]]);
  });

  it("is not overruled by a filing that is sent again", async () => {
    const file = await aCaseWithNotices(officer);
    await wantNotices(credentialsOf(file), { wish: { ...WISH, address: "late@post.example.kz" }, hours: "any_time" }, true);
    await news(officer, file);
    await send();
    expect(mail.letters.map(({ to }) => to)).toEqual([[WISH.address]]);
  });

  it("needs number and code", async () => {
    const file = await aCaseWithNotices(officer);
    const foreign = { number: file.number, code: (await aCase().created()).accessCode };
    await expect(wantNotices(foreign, { wish: WISH, hours: "any_time" })).rejects.toThrow("not_found");
    await expect(endNotices(foreign)).rejects.toThrow("not_found");
    expect([await wantsNotices(foreign), await wantsNotices(credentialsOf(file))]).toEqual([false, true]);
  });

  it("leaves a leaf in the chain each time, and none when nothing changed", async () => {
    const leaves = async () =>
      (
        await asOwner("main", (owner) =>
          owner.query("select body::jsonb ->> 'act' as act from audit.leaf where body ~ 'notice' order by seq"),
        )
      ).rows;
    const before = (await leaves()).length;
    const file = await aCaseWithNotices(officer);
    await endNotices(credentialsOf(file));
    await endNotices(credentialsOf(file));
    expect((await leaves()).slice(before)).toEqual([{ act: "notices.wanted" }, { act: "notices.ended" }]);
  });
});

describe("a notice that cannot be sent", () => {
  it("is tried again later, and arrives once when the server takes it", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    mail.answer = async () => ({ code: 451, words: "later" });
    expect(await send()).toBe(0);
    expect(await deliveriesOf(file)).toMatchObject([{ status: "waiting", attempts: 1 }]);
    mail.answer = async () => null;
    expect(await send(NOON.add({ minutes: 4 }))).toBe(0);
    expect(await send(NOON.add({ minutes: 5 }))).toBe(1);
    expect(await deliveriesOf(file)).toEqual([]);
  });

  it("fails after so many attempts, within the hours that were chosen", async () => {
    const file = await aCaseWithNotices(officer, { channel: "sms", address: "+77011234567" }, "morning");
    await news(officer, file);
    gateway.status = 503;
    for (let day = 2; (await deliveriesOf(file))[0]?.status === "waiting" && day < 20; day++) {
      for (const hour of [8, 9, 10, 11, 15, 23]) await send(soonAt(hour, day));
    }
    expect(gateway.posts).toHaveLength(MOST_ATTEMPTS);
    expect(await deliveriesOf(file)).toMatchObject([{ status: "failed", channel: "sms", code: "http_503", attempts: MOST_ATTEMPTS }]);
  });

  it("fails at once where the server will never take it, without the server's words", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    mail.answer = async ({ to }) => ({ code: 550, words: `no such mailbox: ${to}` });
    await send();
    expect(await deliveriesOf(file)).toMatchObject([{ status: "failed", channel: "email", code: "smtp_550", attempts: 1 }]);
  });

  it.each([
    [400, true],
    [401, true],
    [429, false],
    [500, false],
    [307, false],
  ])("by SMS after an answer of %i: failed for good is %j", async (status, final) => {
    const file = await aCaseWithNotices(officer, { channel: "sms", address: "+77011234567" });
    await news(officer, file);
    gateway.status = status;
    await send();
    expect(await deliveriesOf(file)).toMatchObject([{ status: final ? "failed" : "waiting", attempts: 1 }]);
    expect(gateway.posts).toHaveLength(1);
  });

  it("waits where the server is away, and where its channel is switched off", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    const away = emailSender({ url: "smtp://127.0.0.1:1", from: FROM });
    expect(await sendDueNotices({ email: away }, NOON)).toBe(0);
    expect(await sendDueNotices({ sms: senders.sms }, NOON.add({ minutes: 5 }))).toBe(0);
    expect(await deliveriesOf(file)).toMatchObject([{ status: "waiting", attempts: 2 }]);
    expect(await sendDueNotices({}, NOON.add({ hours: 24 }))).toBe(0);
    expect(await deliveriesOf(file)).toMatchObject([{ status: "waiting", attempts: 2 }]);
  });

  it("is shown to those who may let it wait anew, with channel, code and count, and to nobody else", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    mail.answer = async () => ({ code: 550, words: "no" });
    await send();
    const [delivery] = await deliveriesOf(file);
    const deliveryId = delivery?.id ?? "";
    expect(await listFailedNotices(admin)).toEqual([
      { id: deliveryId, channel: "email", attempts: 1, code: "smtp_550", failedAt: new Date(NOON.epochMilliseconds) },
    ]);
    for (const other of [officer, await anAuditor()]) {
      await expect(listFailedNotices(other)).rejects.toThrow("not_permitted");
      expect(() => requeueNotice(other, { deliveryId })).toThrow("not_permitted");
    }
    await requeueNotice(admin, { deliveryId });
    await expect(requeueNotice(admin, { deliveryId })).rejects.toThrow("not_found");
    mail.answer = async () => null;
    expect(await send(NOON.add({ hours: 1 }))).toBe(1);
    const acts = await asOwner("main", (owner) =>
      owner.query("select body::jsonb ->> 'act' as act from audit.leaf order by seq desc limit 1"),
    );
    expect(acts.rows).toEqual([{ act: "notice.requeued" }]);
  });

  it("is one with the notice that waits already when it is let wait anew", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    mail.answer = async () => ({ code: 550, words: "no" });
    await send();
    const [failed] = await deliveriesOf(file);
    await news(officer, file);
    await requeueNotice(admin, { deliveryId: failed?.id ?? "" });
    expect(await deliveriesOf(file)).toMatchObject([{ status: "waiting" }]);
  });

  it("is put aside where its address is sealed for another key", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    const other = await aCaseWithNotices(officer);
    await asOwner("main", async (owner) => {
      await owner.query("begin");
      await owner.query(
        "update notices.subscription set sealed = (select sealed from notices.subscription where case_id = $2), wrapped = (select wrapped from notices.subscription where case_id = $2) where case_id = $1",
        [file.caseId, other.caseId],
      );
      await owner.query("select audit.append('{}')");
      await owner.query("commit");
    });
    await send();
    expect(mail.letters).toEqual([]);
    expect(await deliveriesOf(file)).toMatchObject([{ status: "failed", channel: null, code: "unopenable" }]);
  });
});

describe("a worker that dies between sending and noting it", () => {
  /** Kills it at the moment when the letter is there whole and nobody has told it so. */
  async function killedWhileSending(now: Temporal.Instant): Promise<void> {
    const worker = aWorker(now);
    const ended = once(worker, "exit");
    mail.answer = async () => {
      worker.kill("SIGKILL");
      await ended;
      return null;
    };
    await ended;
    mail.answer = async () => null;
  }

  it("leaves a notice that arrives a second time and no third, and both copies are one letter to a mailbox", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    await killedWhileSending(NOON);
    expect(mail.letters).toHaveLength(1);
    expect(await send(NOON.add({ minutes: 9 }))).toBe(0);
    expect(await send(NOON.add({ minutes: 10 }))).toBe(1);
    expect(await send(NOON.add({ hours: 3 }))).toBe(0);
    expect(mail.letters).toHaveLength(2);
    expect(new Set(mail.letters.map(({ parsed }) => parsed.messageId)).size).toBe(1);
    expect(await deliveriesOf(file)).toEqual([]);
  });

  it("twice leaves one that staff see, rather than a third copy", async () => {
    const file = await aCaseWithNotices(officer);
    await news(officer, file);
    await killedWhileSending(NOON);
    await killedWhileSending(NOON.add({ minutes: 10 }));
    expect(await send(NOON.add({ minutes: 30 }))).toBe(0);
    expect(mail.letters).toHaveLength(2);
    expect(await deliveriesOf(file)).toMatchObject([{ status: "failed", code: "interrupted_twice" }]);
  });
});

describe("two workers at once", () => {
  it("send each notice once", async () => {
    const files = [];
    for (let index = 0; index < 6; index++) files.push(await aCaseWithNotices(officer, { address: `r${index}@post.example.kz` }));
    for (const file of files) await news(officer, file);
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(files.length);
    expect(mail.letters.map(({ to }) => to[0]).sort()).toEqual(files.map((_file, index) => `r${index}@post.example.kz`));
  });
});
