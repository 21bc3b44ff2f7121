import { test as base, expect, type Page } from "@playwright/test";
import { totpNow } from "#lib/auth/credentials.ts";
import type { Role } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type PlatformInfo, platformInfo } from "./platform-info.ts";

type Fixtures = {
  platform: PlatformInfo;
  /** Signs a person of this role in at their own door and waits for their first page. */
  signIn: (page: Page, role: Role, locale?: Locale) => Promise<void>;
  /** Every page of every test: no request to anybody else, nothing refused by the content security policy, no script fault. */
  keepsToItself: undefined;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  platform: async ({}, use) => use(platformInfo()),
  signIn: async ({ platform }, use) => use((page, role, locale = "kk") => signInAs(platform, page, role, locale)),
  keepsToItself: [
    async ({ context, platform }, use) => {
      const faults: string[] = [];
      const ours = [platform.citizen, platform.office, platform.review];
      context.on("request", (request) => {
        if (/^https?:/.test(request.url()) && !ours.includes(new URL(request.url()).origin)) faults.push(`asks ${request.url()}`);
      });
      context.on("console", (message) => {
        if (/content security policy|refused to/i.test(message.text())) faults.push(message.text());
      });
      context.on("weberror", (error) => faults.push(String(error.error())));
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function signInAs(platform: PlatformInfo, page: Page, role: Role, locale: Locale): Promise<void> {
  const account = platform.accounts.find((known) => known.role === role);
  if (!account) throw new Error(`Nobody here is ${role}`);
  const door = role === "reviewer" ? "review" : "office";
  await page.goto(`${platform[door]}/${locale}/${door}/sign-in`);
  await page.fill('input[name="email"]', account.email);
  await page.fill('input[name="password"]', account.password);
  await page.fill('input[name="code"]', totpNow(account.totpSecret));
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
