import type { Page } from "@playwright/test";
import { GUIDE_PAGES, GUIDE_PATH, guidePath } from "#lib/guidance/pages.ts";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { bring, examine, listenToConsole, tracesOf } from "#tests/e2e/browser/examine.ts";
import { acceptedCase, step } from "#tests/e2e/robot/casework.ts";
import { answerAll, fileAll, fileSubmission, follow } from "#tests/e2e/robot/filing.ts";
import { aGroupTelling, beginJoining, fileGroup } from "#tests/e2e/robot/joining.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling, fitting, NO_NAME, type Telling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

/** Words that would tell whoever glances at a tab or a history what this is about. */
const BETRAYING =
  /complain|right|violat|abuse|ombuds|commission|polic|tortur|victim|justice|odihr|osce|жалоб|прав[аоуе]|наруш|омбудс|уполномоч|полиц|пытк|насил|жертв|обращен|шағым|құқы|бұзыл|уәкіл|азапта|зорлық|арыз|өтініш/i;

// A word that nobody can break, as addresses in the web are.
const UNBREAKABLE = "https://example.kz/".padEnd(160, "жүгіну");

const LONG: Telling = aTelling({
  "body-name": { bodyName: UNBREAKABLE },
  place: { region: "KZ-71", place: UNBREAKABLE },
  time: { "time.day": "5", "time.month": "2", "time.year": "2019", about: "" },
  words: { narrative: `${UNBREAKABLE}\n${"Өте ұзақ әңгіме. ".repeat(60)}` },
  contact: {
    fullName: UNBREAKABLE,
    address: UNBREAKABLE,
    iin: "123456789012",
  },
  safe: { phone: "+7 701 555 01 02", email: `${"a".repeat(60)}@example.kz`, contactNote: UNBREAKABLE },
  held: { held: "psychiatric", heldName: UNBREAKABLE },
  effect: { effect: UNBREAKABLE },
  earlier: { earlierWhom: UNBREAKABLE },
  wish: { wish: UNBREAKABLE },
  consents: { "consents.body_facts": "yes", "consents.experts": "yes" },
});

/** What a page refuses; a page that takes any answer is not here. */
const WRONG: Telling = {
  danger: {},
  about: {},
  held: {},
  kind: {},
  body: {},
  "body-name": { bodyName: "" },
  place: { region: "", place: UNBREAKABLE },
  time: { "time.day": "31", "time.month": "2" },
  words: { narrative: "" },
  reach: {},
  contact: { fullName: "" },
  safe: { phone: "x", email: "x" },
};

const DARK = /\/(form\/(danger|rights|words|check|done)|track\/case(\/notices)?|guide\/(work|young|words)|help|join\/[^/]+)$/;

for (const locale of LOCALES) {
  test.describe(`each page for citizens in ${locale}`, () => {
    test("of the form, fresh and with errors", async ({ page, platform }) => {
      const look = looking(page, platform.citizen, locale);
      const robot = new Robot(platform.citizen);
      const forward = wordsOf(locale)("shell.ui.continue");
      let answer = await robot.open(`/${locale}/form/danger`);
      while (answer.offers(forward)) {
        const question = answer.form(forward).value("page") as keyof Telling;
        await look(robot, answer.place);
        if (WRONG[question]) {
          answer = await robot.press(answer, forward, WRONG[question]);
          expect(answer.errors, question).not.toEqual([]);
          await look(robot, answer.place);
          await expect(page.getByRole("alert")).toBeVisible();
        }
        answer = await robot.press(answer, forward, fitting(LONG[question], answer.form(forward).names));
      }
      expect(answer.place).toBe(`/${locale}/form/check`);
      await look(robot, answer.place);
      await look(robot, `/${locale}/form/contact?change=1`);
      await robot.press(await robot.open(`/${locale}/form/reach?change=1`), forward, NO_NAME.reach);
      await look(robot, `/${locale}/form/safe?change=1`);
      await look.done();
    });

    for (const manner of ["easy", "child"] as const)
      test(`of the form as it is put in the ${manner} manner`, async ({ page, platform }) => {
        const look = looking(page, platform.citizen, locale);
        const robot = new Robot(platform.citizen);
        const forward = wordsOf(locale)("shell.ui.continue");
        const telling = aTelling({ where: { bodyKind: "education_organisation", region: "KZ-61" } });
        let answer = await robot.open(`/${locale}/form/danger?manner=${manner}`);
        while (answer.offers(forward)) {
          await look(robot, answer.place);
          const question = answer.form(forward).value("page") as keyof Telling;
          answer = await robot.press(answer, forward, fitting(telling[question], answer.form(forward).names));
          expect(answer.errors, question).toEqual([]);
        }
        await look(robot, answer.place);
        await look.done();
      });

    test("to read, within ten kilobytes each", async ({ page, platform }) => {
      const look = looking(page, platform.citizen, locale);
      const robot = new Robot(platform.citizen);
      const titles = new Set<string>();
      for (const place of [GUIDE_PATH, ...GUIDE_PAGES.map(guidePath)]) {
        await look(robot, `/${locale}${place}`);
        titles.add(await page.title());
        expect(await weightOf(page), place).toBeLessThanOrEqual(10 * 1024);
        const anchors = await page.locator("main nav a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
        for (const anchor of anchors) await expect(page.locator(anchor), anchor).toHaveCount(1);
      }
      expect(titles.size).toBe(GUIDE_PAGES.length + 1);
      await look.done();
    });

    test("of joining a group complaint, and of letting others join", async ({ page, platform }) => {
      test.setTimeout(120_000);
      const forward = wordsOf(locale)("shell.ui.continue");
      const look = looking(page, platform.citizen, locale);
      const first = new Robot(platform.citizen);
      const lines = { group: { groupSize: "few", groupWho: UNBREAKABLE, groupLine: UNBREAKABLE } };
      const group = await fileGroup(first, locale, aGroupTelling(lines));
      await look(first, `/${locale}/form/done`);
      await look(first, group.link);
      const follower = new Robot(platform.citizen);
      const visit = await follow(follower, locale, group);
      await look(follower, visit.place);

      const robot = new Robot(platform.citizen);
      for (const place of ["/join", "/join?wrong=1"]) await look(robot, `/${locale}${place}`);
      await look(robot, group.link);
      let answer = await beginJoining(robot, locale, group.link);
      while (answer.offers(forward)) {
        await look(robot, answer.place);
        const question = answer.form(forward).value("page") as keyof Telling;
        answer = await robot.press(answer, forward, fitting(LONG[question], answer.form(forward).names));
      }
      await look(robot, answer.place);
      await look(robot, `${answer.place}?notice=invitation_closed`);
      await follower.press(await follower.open(visit.place), wordsOf(locale)("joining.own.closeButton"));
      await look(follower, visit.place);
      await look.done();
    });

    test("before, after and beside it", async ({ page, platform }) => {
      const words = wordsOf(locale);
      const look = looking(page, platform.citizen, locale);
      const robot = new Robot(platform.citizen);
      for (const place of ["", "/can-we-help", "/can-we-help?a=bag", "/can-we-help?a=baaa", "/can-we-help?a=baea", "/topics", "/paper"])
        await look(robot, `/${locale}${place}`);
      for (const place of ["/track", "/form/check", "/form/done", "/resume", "/resume?wrong=second"])
        await look(robot, `/${locale}${place}`);
      await answerAll(robot, locale, LONG);
      for (const place of ["/form/later", "/resume?wrong=no_match"]) await look(robot, `/${locale}${place}`);
      await robot.press(await robot.open(`/${locale}/form/later`), words("resume.later.make"));
      await look(robot, `/${locale}/form/later`);
      await fileAll(robot, locale, LONG);
      await look(robot, `/${locale}/form/done`);
      await look(robot, `/${locale}/form/done?notice=already_sent`);
      await look(robot, `/${locale}/about-you`);
      await robot.press(await robot.open(`/${locale}/about-you`), words("about-you.send"), { sex: "rather_not_say" });
      await look(robot, `/${locale}/about-you`);
      await follow(robot, locale, { number: "2026", code: "ABC" });
      await look(robot, `/${locale}/track`);

      const accepted = await acceptedCase(platform, "officer", LONG);
      const asked = await step(accepted, "message", { text: UNBREAKABLE });
      const visit = await follow(robot, locale, asked.receipt);
      await robot.press(visit, words("track.thread.send"), { text: UNBREAKABLE });
      await look(robot, visit.place);
      await robot.press(visit, words("track.thread.send"), { text: "" });
      await look(robot, visit.place);
      await step(asked, "close", { outcome: "not_upheld", conclusion: UNBREAKABLE, message: UNBREAKABLE });
      await look(robot, visit.place);
      await look.done();
    });

    test("of notices of news", async ({ page, platform }) => {
      const words = wordsOf(locale);
      const look = looking(page, platform.citizen, locale);
      const robot = new Robot(platform.citizen);
      const visit = await follow(robot, locale, await fileSubmission(robot, locale, aTelling()));
      const form = await robot.open(visit.link(words("notices.offer.link")));
      await look(robot, form.place);
      for (const wrong of [{ email: "a@" }, { notice: "by_sms", phone: UNBREAKABLE }] as Record<string, string>[]) {
        expect((await robot.press(form, words("notices.form.save"), wrong)).errors).not.toEqual([]);
        await look(robot, form.place);
      }
      const saved = await robot.press(form, words("notices.form.save"), { notice: "by_email", email: "a@example.kz", hours: "evening" });
      expect(saved.offers(words("notices.end.button"))).toBe(true);
      await look(robot, saved.place);
      const ended = await robot.press(saved, words("notices.end.button"));
      expect(ended.offers(words("notices.end.button"))).toBe(false);
      await look(robot, ended.place);
      await look.done();
    });

    test("of a signal that gets a name", async ({ page, platform }) => {
      const words = wordsOf(locale);
      const look = looking(page, platform.citizen, locale);
      const robot = new Robot(platform.citizen);
      const signal = await follow(robot, locale, await fileSubmission(robot, locale, { ...LONG, ...NO_NAME }));
      await look(robot, signal.place);
      const form = await robot.open(signal.link(words("upgrade.offer.link")));
      await look(robot, form.place);
      await robot.press(form, words("shell.ui.continue"), { contactNote: UNBREAKABLE });
      await look(robot, form.place);
      const check = await robot.press(form, words("shell.ui.continue"), { identityMode: "named", fullName: UNBREAKABLE });
      await look(robot, check.place);
      const done = await robot.press(check, words("upgrade.check.confirm"));
      await look(robot, done.place);
      await look.done();
    });
  });
}

test("the page that is not there speaks three languages", async ({ page, platform }) => {
  await page.goto(`${platform.citizen}/kk/no-such-place`);
  await examine(page, "kk", { dark: true, telephone: true });
  await expect(page.locator("section[lang]")).toHaveCount(3);
});

test("the first page stands still and is small", async ({ page, platform }) => {
  const sizes: number[] = [];
  page.on("response", async (response) => sizes.push((await response.request().sizes()).responseBodySize));
  await page.goto(`${platform.citizen}/kk`, { waitUntil: "networkidle" });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
  expect(sizes[0]).toBeLessThanOrEqual(20 * 1024);
});

/** A look at a page in the state somebody without a browser has brought about; at the end, what the console had to say. */
function looking(page: Page, origin: string, locale: Locale) {
  const heard = listenToConsole(page);
  const scripts: string[] = [];
  page.on("request", (request) => {
    const isOwn = new URL(request.url()).pathname.startsWith("/own/");
    if ((request.resourceType() === "script" && !isOwn) || request.resourceType() === "fetch") scripts.push(request.url());
  });
  const look = async (robot: Robot, place: string) => {
    await bring(page, robot.cookies, origin);
    await page.goto(origin + place);
    await examine(page, locale, { dark: DARK.test(place), telephone: true });
    const title = await page.title();
    expect(BETRAYING.test(title), title).toBe(false);
    await expect(page.locator('script:not([data-own][src^="/own/"]), iframe, object, embed'), place).toHaveCount(0);
    expect(await tracesOf(page), place).toEqual([]);
  };
  const done = async () => expect({ heard, scripts }).toEqual({ heard: [], scripts: [] });
  return Object.assign(look, { done });
}

/** What the page's own HTML weighs on the wire. */
async function weightOf(page: Page): Promise<number> {
  const answer = await page.reload();
  return (await answer?.request().sizes())?.responseBodySize ?? Number.POSITIVE_INFINITY;
}
