import type { Page } from "@playwright/test";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { withConnection } from "#server/database/connection.ts";
import { bring, examine, listenToConsole } from "#tests/e2e/browser/examine.ts";
import { press, unfold } from "#tests/e2e/browser/visitor.ts";
import { acceptedCase, newCase, QUESTIONS, REASON, step, summarisedCase, takenCase } from "#tests/e2e/robot/casework.ts";
import { follow } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import type { PlatformInfo } from "#tests/e2e/support/platform-info.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const UNBREAKABLE = "https://example.kz/".padEnd(160, "жүгіну");
const LONG = aTelling({
  "body-name": { bodyName: UNBREAKABLE },
  place: { region: "KZ-71", place: UNBREAKABLE },
  words: { narrative: UNBREAKABLE },
});

for (const locale of LOCALES) {
  test.describe(`each page of the office in ${locale}`, () => {
    test("around the cases", async ({ page, platform }) => {
      const words = wordsOf(locale);
      const { look, done } = looking(page, platform.office, locale);
      const nobody = new Robot(platform.office);
      await look(nobody, "/office/sign-in", true);
      await page.getByLabel(words("office.signIn.email"), { exact: true }).fill("nobody@example.kz");
      await press(page, words("office.signIn.submit"));
      await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.password_missing"));
      await expect(page.getByLabel(words("office.signIn.email"), { exact: true })).toHaveValue("nobody@example.kz");
      await examine(page, locale);

      const { officer } = await newCase(platform, "officer", LONG);
      await look(officer, "/office", true);
      await look(officer, "/office?status=registered&language=kk&kind=complaint&region=KZ-71");
      await look(officer, "/office?state=ended&officer=me&urgency=urgent&body=court");
      await look(officer, "/office?number=2026-999999");
      await look(officer, "/office?panel=filters", true);
      await look(officer, "/office?panel=arrange");
      await look(officer, "/office?region=KZ-71&flag=danger&flag=reprisal&sort=oldest&panel=view");
      await look(await colleague(platform, "admin"), "/office/accounts");
      await look(await colleague(platform, "admin"), "/office/notices", true);
      await look(await colleague(platform, "auditor"), "/office/audit");
      await look(await colleague(platform, "auditor"), "/office/audit?verify=now", true);
      const submitted = await step(await summarisedCase(platform, "officer"), "submit");
      const supervisor = await colleague(platform, "supervisor");
      await look(supervisor, "/office/summaries");
      await countAnswers(platform);
      await look(supervisor, "/office/answers", true);
      await look(supervisor, "/office/topics");
      await look(supervisor, "/office/topics/new", true);
      await page.getByLabel(words("topics.new.closesOn"), { exact: true }).fill("31.12.2030");
      await press(page, words("topics.new.submit"));
      await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.topic_title_missing"));
      await expect(page.getByLabel(words("topics.new.closesOn"), { exact: true })).toHaveValue("31.12.2030");
      await examine(page, locale);
      await look(supervisor, withoutLocale(submitted.page.url.pathname));
      await unfold(page, words("summaries.return.title"));
      await examine(page, locale);
      await done();
    });

    test("of a case from its filing to its end", async ({ page, platform }) => {
      const words = wordsOf(locale);
      const { look, done } = looking(page, platform.office, locale);
      const fresh = await newCase(platform, "officer", LONG);
      await look(fresh.officer, withoutLocale(fresh.page.url.pathname));
      const taken = await takenCase(platform, "officer", LONG);
      const file = withoutLocale(taken.page.url.pathname);
      await look(taken.officer, `${file}?done=taken`, true);
      const drawer = await unfold(page, words("cases.steps.accept.title"));
      for (const other of ["decline", "message", "identity", "urgency"]) await unfold(page, words(`cases.steps.${other}.title`));
      await examine(page, locale);
      await drawer.getByRole("button").click();
      await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.ground_missing"));
      await examine(page, locale);

      await look(taken.officer, `${file}/new-code`, true);
      const asked = await step({ ...taken, page: await taken.officer.open(`/en${file}/new-code`) }, "askForCode", { reason: UNBREAKABLE });
      await look(taken.officer, `${file}/new-code`, true);
      await press(page, words("new-code.issue.submit"));
      await expect(page.getByText(asked.receipt.number, { exact: true })).toBeVisible();
      await examine(page, locale);
      const opened = await step(taken, "identity", { reason: REASON });
      await step(opened, "message", { text: UNBREAKABLE });
      await look(taken.officer, file);
      const accepted = await acceptedCase(platform, "officer", LONG);
      const later = withoutLocale(accepted.page.url.pathname);
      await look(accepted.officer, later);
      await (await unfold(page, words("cases.steps.close.title"))).getByRole("button").click();
      await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.outcome_missing"));
      await examine(page, locale);
      await look(accepted.officer, `${later}/summary`);
      await page.getByLabel(words("anonymisation.fields.textEn"), { exact: true }).fill(`Call +7 701 555 01 02. ${UNBREAKABLE}`);
      await press(page, words("summaries.write.submit"));
      await expect(page.locator("main").getByRole("alert")).toBeVisible();
      await examine(page, locale);
      await step(accepted, "ask", { ...QUESTIONS, questions: UNBREAKABLE });
      await step(accepted, "close", { outcome: "partly_upheld", conclusion: REASON, message: UNBREAKABLE });
      await look(accepted.officer, later);
      await look(await colleague(platform, "commissioner"), later);

      const person = new Robot(platform.citizen);
      await follow(person, "kk", accepted.receipt);
      const kazakh = wordsOf("kk");
      for (const [wish, filling] of [
        ["review", { reason: UNBREAKABLE }],
        ["erasure", {}],
      ] as const)
        await person.press(
          await person.open(`/kk/track/case/${wish}`),
          kazakh(wish === "review" ? "follow.review.send" : "follow.erasure.confirm"),
          filling,
        );
      const supervisor = await colleague(platform, "supervisor");
      for (const view of ["review", "erasure", "late_answer"]) await look(supervisor, `/office?asks=${view}`);
      await look(supervisor, later);
      const inReview = await step({ ...accepted, officer: supervisor, page: await supervisor.open(`/en${later}`) }, "takeReview");
      await look(supervisor, later, true);
      await unfold(page, words("asks.decide.title"));
      await examine(page, locale);
      await step(inReview, "decideReview", { finding: "changed", outcome: "upheld", conclusion: UNBREAKABLE, message: UNBREAKABLE });
      await look(supervisor, later);
      await done();
    });
  });
}

test("the page that is not there speaks three languages", async ({ page, platform }) => {
  await bring(page, (await colleague(platform, "officer")).cookies, platform.office);
  await page.goto(`${platform.office}/en/office/cases/none`);
  await examine(page, "kk");
});

/** Answers about oneself of a quarter that has ended, small counts among them, as the citizens' process adds them. */
async function countAnswers({ environment }: PlatformInfo): Promise<void> {
  const counts = [
    { question: "sex", answer: "woman", count: 40 },
    { question: "sex", answer: "man", count: 31 },
    { question: "sex", answer: "described_otherwise", count: 2 },
  ];
  await withConnection(environment.DATABASE_URL_CITIZEN ?? "", (citizen) =>
    citizen.query("select statistics.add_answers('2020-Q1', $1::jsonb)", [JSON.stringify(counts)]),
  );
}

/** Looks at a page as somebody who has signed in elsewhere. */
function looking(page: Page, origin: string, locale: Locale) {
  const heard = listenToConsole(page);
  const look = async (robot: Robot, place: string, dark = false) => {
    await bring(page, robot.cookies, origin);
    await page.goto(`${origin}/${locale}${place}`);
    await examine(page, locale, { dark });
  };
  return { look, done: async () => expect(heard).toEqual([]) };
}

function withoutLocale(path: string): string {
  return path.replace(/^\/[a-z]{2}/, "");
}
