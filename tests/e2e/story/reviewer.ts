import { expect, type Page } from "@playwright/test";
import type { Locale } from "#lib/i18n/locales.ts";
import { press } from "#tests/e2e/browser/visitor.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import type { Person } from "./person.ts";

// The worker carries releases and comments within seconds; a machine under load gets more.
const CARRIED = { timeout: 30_000, intervals: [500] };

/** Waits for the batch, finds the summary in the list, reads it and comments. */
export async function readAndComment(page: Page, locale: Locale, person: Person, title: string, number: string): Promise<void> {
  const words = wordsOf(locale);
  const link = page.getByRole("link", { name: title });
  await expect(async () => {
    await page.reload();
    expect(await link.count()).toBe(1);
  }).toPass(CARRIED);
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByText(person.leaking.mended, { exact: true })).toBeVisible();
  const html = await page.content();
  for (const secret of [number, person.fullName, person.phone, person.email, person.place, person.bodyName])
    expect(html).not.toContain(secret);

  await page.getByLabel(words("review.comments.label"), { exact: true }).fill(person.comment);
  await press(page, words("review.comments.submit"));
  await expect(page.getByText(words("review.comments.sent"))).toBeVisible();
  await expect(page.getByText(person.comment, { exact: true })).toBeVisible();
}

/** The officer finds the comment under the summary. */
export async function readComment(page: Page, person: Person): Promise<void> {
  await expect(async () => {
    await page.reload();
    expect(await page.getByText(person.comment, { exact: true }).count()).toBe(1);
  }).toPass(CARRIED);
}
