import { randomInt } from "node:crypto";
import { LOCALES } from "#lib/i18n/locales.ts";
import { visitor } from "#tests/e2e/browser/visitor.ts";
import { accountOf, colleague, countCases } from "#tests/e2e/robot/staff.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";
import { enterAsTyped, fileComplaint, writeToOffice } from "./citizen.ts";
import { accept, approve, close, readEverything, signIn, summarise, takeCase, writeMessage } from "./office.ts";
import { PEOPLE } from "./person.ts";
import { readAndComment, readComment } from "./reviewer.ts";

for (const locale of LOCALES) {
  test(`one case travels from a citizen to the office to ODIHR and back, in ${locale}`, async ({
    browser,
    platform,
    javaScriptEnabled,
  }) => {
    const words = wordsOf(locale);
    const person = PEOPLE[locale];
    const title = `Restraint in a care home, report ${randomInt(100_000, 999_999)}`;
    const region = javaScriptEnabled === false ? "KZ-27" : "KZ-23";
    const filters = `region=${region}&body=social_care_organisation&language=${locale}`;
    const counter = await colleague(platform, "officer");
    const before = await countCases(counter, filters);
    const open = () => visitor(browser, platform, javaScriptEnabled);
    const [citizen, officer, supervisor, reviewer] = [await open(), await open(), await open(), await open()];

    const receipt = await test.step("the citizen files a complaint", () =>
      fileComplaint(citizen.page, platform.citizen, locale, person, region));
    expect(await countCases(counter, filters), "a double click makes one case").toBe(before + 1);

    await test.step("and enters with number and code", async () => {
      await enterAsTyped(citizen.page, platform.citizen, locale, receipt);
      await expect(citizen.page.getByRole("heading", { level: 1 })).toHaveText(words("track.status.registered.title"));
    });

    await test.step("the officer takes the case and reads it", async () => {
      await signIn(officer.page, platform.office, "office", locale, accountOf(platform, "officer"));
      await takeCase(officer.page, locale, receipt.number);
      await readEverything(officer.page, locale, person);
    });

    await test.step("accepts it and asks a question", async () => {
      await accept(officer.page, locale, person);
      await writeMessage(officer.page, locale, person.question);
    });

    await test.step("the citizen reads and answers", async () => {
      await citizen.page.reload();
      await expect(citizen.page.getByRole("heading", { level: 1 })).toHaveText(words("track.status.accepted.title"));
      for (const text of [person.accepted, person.question]) await expect(citizen.page.getByText(text, { exact: true })).toBeVisible();
      await writeToOffice(citizen.page, locale, person.answer);
    });

    await test.step("the officer closes the case and the citizen learns why", async () => {
      await close(officer.page, locale, person);
      await citizen.page.reload();
      await expect(citizen.page.getByText(words("track.outcome.upheld"))).toBeVisible();
      await expect(citizen.page.getByText(person.closing, { exact: true })).toBeVisible();
    });

    await test.step("the officer writes a summary, and nobody approves their own", () => summarise(officer.page, locale, person, title));

    await test.step("a supervisor approves it", async () => {
      await signIn(supervisor.page, platform.office, "office", locale, accountOf(platform, "supervisor"));
      await approve(supervisor.page, locale, receipt.number, title);
    });

    await test.step("a reviewer reads it and comments", async () => {
      await signIn(reviewer.page, platform.review, "review", locale, accountOf(platform, "reviewer"));
      await readAndComment(reviewer.page, locale, person, title, receipt.number);
    });

    await test.step("the office reads the comment", () => readComment(officer.page, person));

    await test.step("the log of all this is intact", async () => {
      const verdict = await (await colleague(platform, "auditor")).open("/en/office/audit?verify=now");
      expect(verdict.text).toMatch(/The log is intact: [\d,]+ entries checked/);
    });

    for (const one of [citizen, officer, supervisor, reviewer]) await one.leave();
  });
}
