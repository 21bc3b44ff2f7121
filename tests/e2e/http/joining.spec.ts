import { randomBytes } from "node:crypto";
import { LOCALES } from "#lib/i18n/locales.ts";
import { type Receipt as CaseReceipt, follow, readReceipt } from "#tests/e2e/robot/filing.ts";
import { aGroupTelling, beginJoining, fileGroup, linkOn } from "#tests/e2e/robot/joining.ts";
import type { RobotPage } from "#tests/e2e/robot/page.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling, fitting, type Telling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

/** A word that occurs nowhere else. */
const canary = (field: string) => `канарейка${field}${randomBytes(9).toString("hex")}`;

/** Answers to the end and keeps every page that was seen on the way. */
async function walk(robot: Robot, from: RobotPage, forward: string, telling: Telling): Promise<RobotPage[]> {
  const pages = [from];
  for (let page = from; page.offers(forward); pages.push(page)) {
    const form = page.form(forward);
    page = await robot.press(page, forward, fitting(telling[form.value("page") as keyof Telling], form.names));
    expect(page.errors).toEqual([]);
    expect(pages.length).toBeLessThan(30);
  }
  return pages;
}

for (const locale of LOCALES) {
  test(`somebody else joins a group complaint by its link, with a number and a code of their own, in ${locale}`, async ({ platform }) => {
    const words = wordsOf(locale);
    const said = {
      fullName: canary("name"),
      address: canary("address"),
      narrative: canary("narrative"),
      place: canary("place"),
      bodyName: canary("body"),
      groupWho: canary("who"),
    };
    const line = canary("line");
    const group = await fileGroup(
      new Robot(platform.citizen),
      locale,
      aGroupTelling({
        group: { groupSize: "few", groupWho: said.groupWho, groupLine: line },
        "body-name": { bodyName: said.bodyName },
        place: { region: "KZ-61", place: said.place },
        words: { narrative: said.narrative },
        contact: { fullName: said.fullName, address: said.address, iin: "" },
      }),
    );

    const robot = new Robot(platform.citizen);
    const invited = await robot.open(group.link);
    expect(invited.heading).toBe(words("joining.invited.title"));
    expect(invited.text).toContain(line);
    expect(invited.text).toContain(words("joining.invited.device"));
    expect(robot.cookies.header, "a program that looks at links begins nothing").toBe("");

    const first = await beginJoining(robot, locale, group.link);
    expect(first.place).toBe(`/${locale}/form/danger`);
    expect(first.text).toContain(words("joining.note.title"));
    const pages = await walk(robot, first, words("shell.ui.continue"), { ...aTelling(), words: { narrative: "" } });
    expect(pages.map(({ url }) => url.pathname.split("/").at(-1))).toEqual([
      "danger",
      "reach",
      "words",
      "contact",
      "safe",
      "consents",
      "reprisal",
      "check",
    ]);
    const receipt = await robot.press(pages.at(-1) as RobotPage, words("journey.check.send"));
    const own = readReceipt(receipt, locale);
    const followed = await follow(new Robot(platform.citizen), locale, own);
    expect(followed.text).toContain(words("track.status.heading", { number: own.number }));

    for (const page of [invited, ...pages, receipt, followed]) {
      for (const [field, word] of Object.entries(said)) expect(page.html, `${field} on ${page.place}`).not.toContain(word);
      expect(page.html, page.place).not.toContain(group.number);
      expect(page.headers.get("cache-control"), page.place).toContain("no-store");
    }
    expect([own.number, own.code]).not.toEqual([group.number, group.code]);
    expect(receipt.text).not.toContain(words("joining.own.title"));
    await opensOnly(platform.citizen, own, group);
  });
}

/** Each code opens the case it belongs to and no other of the group. */
async function opensOnly(door: string, ...receipts: CaseReceipt[]): Promise<void> {
  for (const { number } of receipts)
    for (const { number: owner, code } of receipts) {
      const page = await follow(new Robot(door), "en", { number, code });
      expect(page.place, `the code of ${owner} at ${number}`).toBe(number === owner ? "/en/track/case" : "/en/track");
    }
}

const words = wordsOf("en");
const CONTINUE = words("shell.ui.continue");
const SEND = words("journey.check.send");

async function checkOf(robot: Robot, link: string, telling = aTelling()): Promise<RobotPage> {
  return (await walk(robot, await beginJoining(robot, "en", link), CONTINUE, telling)).at(-1) as RobotPage;
}

test("the first complainant sees how many joined, never who, and closes the link for good", async ({ platform }) => {
  const group = await fileGroup(new Robot(platform.citizen), "en");
  const joiner = new Robot(platform.citizen);
  const check = await checkOf(joiner, group.link, aTelling({ contact: { fullName: canary("joiner"), address: "", iin: "" } }));
  const tenTimes = await Promise.all(Array.from({ length: 10 }, () => joiner.press(check, SEND)));
  const own = readReceipt(tenTimes[0] as RobotPage, "en");
  expect(tenTimes.map((page) => readReceipt(page, "en"))).toEqual(tenTimes.map(() => own));

  const late = new Robot(platform.citizen);
  const lateCheck = await checkOf(late, group.link);
  const person = new Robot(platform.citizen);
  const followed = await follow(person, "en", group);
  expect(linkOn(followed, "en")).toBe(group.link);
  expect(followed.text).toContain(words("joining.own.joined", { count: 1 }));
  for (const theirs of [own.number, "канарейка"]) expect(followed.html).not.toContain(theirs);

  const closed = await person.press(followed, words("joining.own.closeButton"));
  expect(closed.place).toBe("/en/track/case");
  expect(closed.text).toContain(words("joining.own.closed"));
  expect(closed.text).toContain(words("joining.own.joined", { count: 1 }));
  expect(closed.html).not.toContain(group.link);

  const refused = await late.press(lateCheck, SEND);
  expect(refused.place).toBe("/en/form/check?notice=invitation_closed");
  expect(refused.text).toContain(words("citizen.notices.invitation_closed"));
  const alone = await late.press(refused, words("joining.ownInstead"));
  expect(alone.place).toBe("/en/form/about");
  const alonePages = await walk(late, alone, CONTINUE, aTelling());
  const receipt = await late.press(alonePages.at(-1) as RobotPage, SEND);
  expect(readReceipt(receipt, "en").number).toMatch(/^20\d\d-\d{6}$/);
  expect((await follow(new Robot(platform.citizen), "en", own)).place).toBe("/en/track/case");
});

test("a link that was closed and one that never was answer with the same plain sentence", async ({ platform }) => {
  const group = await fileGroup(new Robot(platform.citizen), "en");
  const person = new Robot(platform.citizen);
  await person.press(await follow(person, "en", group), words("joining.own.closeButton"));
  const opened = (link: string) => new Robot(platform.citizen).open(link);
  const closed = await opened(group.link);
  expect([closed.status, closed.place]).toEqual([200, "/en/join?wrong=1"]);
  expect(closed.errors).toEqual([words("errors.invitation_closed")]);
  for (const code of ["0000-0000-0000-0000-0000-0", "x", "%D0%B6%D0%BE%D2%9B", "0".repeat(400)]) {
    const never = await opened(`/en/join/${code}`);
    expect([never.status, never.place, never.text], code).toEqual([200, closed.place, closed.text]);
  }
  const typed = await person.press(closed, words("joining.enter.open"), { code: "no such code" });
  expect([typed.place, typed.errors]).toEqual([closed.place, closed.errors]);
});

test("a code from paper leads to the same page as the link", async ({ platform }) => {
  const group = await fileGroup(new Robot(platform.citizen), "en");
  const code = (group.link.split("/").at(-1) as string).toLowerCase().replaceAll("-", " ");
  const robot = new Robot(platform.citizen);
  const typed = await robot.press(await robot.open("/en/join"), words("joining.enter.open"), { code });
  expect(typed.place).toBe(group.link);
  expect(typed.text).not.toContain(words("joining.invited.replaces"));
});

test("whoever has a receipt or other answers here is told before they are put away", async ({ platform }) => {
  const robot = new Robot(platform.citizen);
  const group = await fileGroup(robot, "en");
  expect((await robot.open(group.link)).text).toContain(words("joining.invited.replaces"));
});

test("a joiner lands with the group's officer, and the office sees who belongs together", async ({ platform }) => {
  const group = await fileGroup(new Robot(platform.citizen), "en");
  const officer = await colleague(platform, "officer");
  await officer.press(await openCase(officer, group.number), words("cases.steps.take.submit"));
  const joiner = new Robot(platform.citizen);
  const own = readReceipt(await joiner.press(await checkOf(joiner, group.link), SEND), "en");

  const first = await openCase(officer, group.number);
  expect(first.text).toContain(words("joining.office.joined", { count: 1 }));
  expect(first.text).toContain(words("cases.events.submission.joined"));
  const theirs = await officer.open(first.link(own.number));
  expect(theirs.fact(words("cases.facts.region"))).toBe(first.fact(words("cases.facts.region")));
  expect(theirs.fact(words("cases.facts.body"))).toBe(first.fact(words("cases.facts.body")));
  expect(theirs.fact(words("cases.facts.officer"))).toBe(first.fact(words("cases.facts.officer")));
  expect((await officer.open(theirs.link(group.number))).heading).toBe(first.heading);
});
