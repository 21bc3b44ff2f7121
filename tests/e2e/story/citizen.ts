import { expect, type Page } from "@playwright/test";
import { LOCALES, type Locale } from "#lib/i18n/locales.ts";
import { choose, press } from "#tests/e2e/browser/visitor.ts";
import type { Receipt } from "#tests/e2e/robot/filing.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import type { Person } from "./person.ts";

const LANGUAGES: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

/** Files a complaint and makes the mistakes people make on the way. @returns what the receipt says */
export async function fileComplaint(page: Page, origin: string, locale: Locale, person: Person, region: string): Promise<Receipt> {
  const words = wordsOf(locale);
  const go = () => press(page, words("shell.ui.continue"));
  await page.goto(`${origin}/${locale}`);
  await page.getByRole("link", { name: words("citizen.home.start"), exact: true }).click();

  await go();
  await expectRefusal(page, locale, "danger_missing");
  await choose(page, words("journey.danger.no"));
  await go();
  await choose(page, words("journey.about.cared_for"));
  await go();
  await go();
  await choose(page, words("journey.kind.complaint"));
  await go();
  await choose(page, words("journey.authority.consent_spoken"));
  await go();
  await choose(page, words("journey.reach.confidential"));
  await go();
  await choose(page, words("bodies.social_care_organisation"));
  await go();
  await page.getByLabel(words("journey.bodyName.question"), { exact: true }).fill(person.bodyName);
  await go();

  await page.getByRole("link", { name: words("shell.ui.back") }).click();
  await expect(page.getByLabel(words("journey.bodyName.question"), { exact: true })).toHaveValue(person.bodyName);
  await go();
  await page.getByLabel(words("journey.place.region"), { exact: true }).selectOption("KZ-59");
  await page.getByLabel(words("journey.place.place"), { exact: true }).fill(person.place);
  await go();
  await choose(page, words("detention.social_care"));
  await go();

  await readInAnotherLanguage(page, locale);
  await sayWhen(page, locale, person);
  await page.getByLabel(words("journey.words.question", { kind: "complaint" }), { exact: true }).fill(person.narrative);
  await go();
  // Rights, effect, earlier steps, what would put it right, evidence: all may be left as they are.
  for (let left = 5; left > 0; left -= 1) await go();
  await leaveContact(page, locale, person);
  for (const to of ["body_facts", "experts"]) await page.getByText(words(`journey.consents.${to}`), { exact: true }).click();
  await go();
  await page.getByLabel(words("journey.mask.masks"), { exact: true }).fill(person.place);
  await go();
  await choose(page, words("journey.reprisal.afraid"));
  await go();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("journey.check.question"));
  await expect(page.getByText(person.narrative.split("\n")[0] ?? "").first()).toBeVisible();
  await page.locator('a[href*="/form/place?change=1"]').first().click();
  await expect(page.getByLabel(words("journey.place.place"), { exact: true })).toHaveValue(person.place);
  await page.getByLabel(words("journey.place.region"), { exact: true }).selectOption(region);
  await go();
  await expect(page.getByText(words(`regions.${region}`), { exact: true })).toBeVisible();

  await page.getByRole("button", { name: words("journey.check.send"), exact: true }).dblclick();
  // The second press cuts the first one off: what counts is where one arrives.
  await expect(page).toHaveURL(/\/form\/done$/);
  const receipt = await readReceipt(page, locale);
  await page.reload();
  expect(await readReceipt(page, locale)).toEqual(receipt);
  return receipt;
}

/** The page that stands there, in each language, without losing anything, and back. */
async function readInAnotherLanguage(page: Page, locale: Locale): Promise<void> {
  const path = new URL(page.url()).pathname.slice(3);
  for (const other of [...LOCALES.filter((language) => language !== locale), locale]) {
    await page.getByRole("link", { name: LANGUAGES[other], exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${other}${path}$`));
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf(other)("journey.time.question", { kind: "complaint" }));
  }
}

/** First a day that is in no calendar, then one that is. */
async function sayWhen(page: Page, locale: Locale, person: Person): Promise<void> {
  const words = wordsOf(locale);
  const field = (name: string) => page.getByLabel(words(`shell.ui.${name}`), { exact: true });
  await field("day").fill("31");
  await field("month").fill("4");
  await field("year").fill("2025");
  await page.getByLabel(words("journey.time.about"), { exact: true }).fill(person.about);
  await press(page, words("shell.ui.continue"));
  await expectRefusal(page, locale, "date_not_in_calendar");
  await expect(field("day")).toHaveValue("31");
  await expect(page.getByLabel(words("journey.time.about"), { exact: true })).toHaveValue(person.about);
  await page.getByRole("alert").getByRole("link").click();
  await expect(field("day")).toBeFocused();
  await field("day").fill("30");
  await press(page, words("shell.ui.continue"));
}

async function leaveContact(page: Page, locale: Locale, person: Person): Promise<void> {
  const words = wordsOf(locale);
  const field = (name: string) => page.getByLabel(words(`journey.${name}`), { exact: true });
  await field("contact.address").fill(person.address);
  await press(page, words("shell.ui.continue"));
  await expectRefusal(page, locale, "full_name_missing");
  await expect(field("contact.address")).toHaveValue(person.address);
  await field("contact.fullName").fill(person.fullName);
  await press(page, words("shell.ui.continue"));
  await field("safe.phone").fill(person.phone);
  await field("safe.email").fill(person.email);
  await press(page, words("shell.ui.continue"));
}

async function expectRefusal(page: Page, locale: Locale, code: string): Promise<void> {
  const words = wordsOf(locale);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(words("shell.ui.errorTitle"));
  await expect(alert.getByRole("link")).toHaveText(words(`errors.${code}`));
  expect((await page.title()).startsWith(words("shell.ui.errorPrefix"))).toBe(true);
}

async function readReceipt(page: Page, locale: Locale): Promise<Receipt> {
  const words = wordsOf(locale);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("citizen.receipt.title", { kind: "complaint" }));
  const besides = async (term: string) => (await page.locator("dt", { hasText: term }).first().locator("+ dd").textContent()) ?? "";
  return { number: await besides(words("citizen.receipt.number")), code: await besides(words("citizen.receipt.code")) };
}

/** Enters from the first page with number and code as somebody types them from a note. */
export async function enterAsTyped(page: Page, origin: string, locale: Locale, { number, code }: Receipt): Promise<void> {
  const words = wordsOf(locale);
  await page.goto(`${origin}/${locale}`);
  await page.getByRole("link", { name: words("citizen.home.track"), exact: true }).click();
  await page.getByLabel(words("track.enter.number"), { exact: true }).fill(number.replace("-", " "));
  await page.getByLabel(words("track.enter.code"), { exact: true }).fill(code.toLowerCase().replaceAll("0", "o"));
  await press(page, words("track.enter.open"));
  await expect(page.getByText(words("track.status.heading", { number }))).toBeVisible();
}

export async function writeToOffice(page: Page, locale: Locale, text: string): Promise<void> {
  const words = wordsOf(locale);
  await page.getByLabel(words("track.thread.write"), { exact: true }).fill(text);
  await press(page, words("track.thread.send"));
  await expect(page.getByText(words("track.thread.sent"))).toBeVisible();
  await expect(page.getByRole("article").last()).toContainText(text);
}
