import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { press, unfold } from "#tests/e2e/browser/visitor.ts";
import { type Account, oneTimeCode } from "#tests/e2e/robot/staff.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import type { Person } from "./person.ts";

/** Types address, password and one-time code at a door that was closed before. */
export async function signIn(page: Page, origin: string, door: "office" | "review", locale: Locale, account: Account): Promise<void> {
  const words = wordsOf(locale);
  const field = (name: string) => page.getByLabel(words(`${door}.signIn.${name}`), { exact: true });
  await page.goto(`${origin}/${locale}/${door}`);
  await expect(page).toHaveURL(new RegExp(`/${locale}/${door}/sign-in$`));
  await field("email").fill(account.email);
  await field("password").fill(account.password);
  await field("code").fill(oneTimeCode(account));
  await press(page, words(`${door}.signIn.submit`));
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Finds a case by its number with the filters of the queue, opens it and takes it. */
export async function takeCase(page: Page, locale: Locale, number: string): Promise<void> {
  const words = wordsOf(locale);
  await page.goto(`${new URL(page.url()).origin}/${locale}/office?number=${number}`);
  await page.getByRole("link", { name: number, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
  await press(page, words("cases.steps.take.submit"));
  await expectDone(page, locale, "taken");
}

/** Reads what the person wrote, and who they are: that only for a reason. */
export async function readEverything(page: Page, locale: Locale, person: Person): Promise<void> {
  const words = wordsOf(locale);
  await expect(page.getByText(person.narrative, { exact: true })).toBeVisible();
  await expect(page.getByText(person.about).first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText(person.fullName);
  const drawer = await unfold(page, words("cases.steps.identity.title"));
  await drawer.getByLabel(words("cases.steps.identity.reason"), { exact: true }).fill("?");
  await drawer.getByRole("button").click();
  await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.reason_too_short"));
  await expect(page.locator("body")).not.toContainText(person.fullName);
  await drawer.getByLabel(words("cases.steps.identity.reason"), { exact: true }).fill(person.reason);
  await drawer.getByRole("button").click();
  await expectDone(page, locale, "identity_opened");
  for (const part of [person.fullName, person.address, person.email]) await expect(page.getByText(part, { exact: true })).toBeVisible();
}

export async function accept(page: Page, locale: Locale, person: Person): Promise<void> {
  const words = wordsOf(locale);
  const drawer = await unfold(page, words("cases.steps.accept.title"));
  await drawer.locator("label[for*=ground]").first().click();
  await drawer.getByLabel(words("cases.steps.reason"), { exact: true }).fill(person.reason);
  await drawer.getByLabel(words("cases.steps.toComplainant"), { exact: true }).fill(person.accepted);
  await drawer.getByRole("button").click();
  await expectDone(page, locale, "accepted");
}

export async function writeMessage(page: Page, locale: Locale, text: string): Promise<void> {
  const words = wordsOf(locale);
  const drawer = await unfold(page, words("cases.steps.message.title"));
  await drawer.getByLabel(words("cases.steps.toComplainant"), { exact: true }).fill(text);
  await drawer.getByRole("button").click();
  await expectDone(page, locale, "message_sent");
  await expect(page.getByText(text, { exact: true })).toBeVisible();
}

/** Reads the complainant's answer and ends the case with an outcome. */
export async function close(page: Page, locale: Locale, person: Person): Promise<void> {
  const words = wordsOf(locale);
  await page.reload();
  await expect(page.getByText(person.answer, { exact: true })).toBeVisible();
  const drawer = await unfold(page, words("cases.steps.close.title"));
  await drawer.getByLabel(words("cases.steps.close.outcome"), { exact: true }).selectOption("upheld");
  await drawer.getByLabel(words("cases.steps.close.conclusion"), { exact: true }).fill(person.conclusion);
  await drawer.getByLabel(words("cases.steps.toComplainant"), { exact: true }).fill(person.closing);
  await drawer.getByRole("button").click();
  await expectDone(page, locale, "closed");
}

/** Writes a summary that gives the person away, is refused, mends it and hands it to a second person. */
export async function summarise(page: Page, locale: Locale, person: Person, title: string): Promise<void> {
  const words = wordsOf(locale);
  const field = (name: string) => page.getByLabel(words(`anonymisation.fields.${name}`), { exact: true });
  const { leaking } = person;
  await page.getByRole("link", { name: words("summaries.ofCase.write"), exact: true }).click();
  await field("title").fill(title);
  await field("textEn").fill("An elderly person was restrained for days in a care home. The office found a violation.");
  await field(leaking.field).fill(leaking.text);
  await press(page, words("summaries.write.submit"));
  await expect(page.locator("main").getByRole("alert")).toContainText(words("errors.leak_found", { count: 1 }));
  await expect(field(leaking.field)).toHaveValue(leaking.text);
  await expect(field("title")).toHaveValue(title);

  await field(leaking.field).fill(leaking.mended);
  await press(page, words("summaries.write.submit"));
  await expectDone(page, locale, "summary_written");
  await expect(page.getByText(leaking.mended, { exact: true })).toBeVisible();
  await press(page, words("summaries.submit.button"));
  await expectDone(page, locale, "summary_submitted");
  await expect(page.getByText(words("summaries.approve.waits"))).toBeVisible();
  await expect(page.getByRole("button", { name: words("summaries.approve.button") })).toHaveCount(0);
}

/** A second person finds what waits, reads it and lets it go. */
export async function approve(page: Page, locale: Locale, number: string, title: string): Promise<void> {
  const words = wordsOf(locale);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: words("office.nav.summaries"), exact: true })
    .click();
  await page.getByRole("link", { name: number, exact: true }).click();
  await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
  await press(page, words("summaries.approve.button"));
  await expectDone(page, locale, "summary_approved");
}

async function expectDone(page: Page, locale: Locale, code: string): Promise<void> {
  await expect(page.getByText(wordsOf(locale)(`cases.done.${code}`), { exact: true })).toBeVisible();
}
