import { AxeBuilder } from "@axe-core/playwright";
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

/** Asserts that axe finds nothing on the page as it stands (WCAG 2.2 A and AA and the best practices). */
export async function checkAccessibility(page: Page): Promise<void> {
  const { violations } = await (test.info().project.use.javaScriptEnabled === false ? axeOnCopy(page) : axeOn(page));
  const found = violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target.join(" ")) }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

function axeOn(page: Page) {
  // What passes need not be listed.
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
}

/** axe waits with timers, which do not run where scripts are switched off: there it examines a copy of the page without its scripts. */
async function axeOnCopy(page: Page) {
  const html = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
  // Said aloud: a new context takes over the project's own switch, and axe would wait for ever.
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  if (!context) throw new Error("The page has no browser");
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await copy.goto(page.url());
    return await axeOn(copy);
  } finally {
    await context.close();
  }
}

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
