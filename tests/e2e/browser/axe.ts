import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import axe from "axe-core";

type Found = { id: string; help: string; at: string[] };

/** The one rule whose answer hangs on whether the screen is dark. */
const OF_COLOURS = ["color-contrast"];

/**
 * Asserts that axe finds nothing on the page as it stands (WCAG 2.2 A and AA and the best practices).
 * @param only "colours" where the same page was examined on a screen of the other kind before
 */
export async function checkAccessibility(page: Page, only?: "colours"): Promise<void> {
  const runsScripts = test.info().project.use.javaScriptEnabled !== false;
  const found = await (runsScripts ? axeOn(page, only) : axeOnCopy(page));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

const withAxe = new WeakSet<BrowserContext>();

/** Half a megabyte of source: handed over once for all pages to come, and not with each of them. */
async function bringAxe(page: Page): Promise<void> {
  if (!withAxe.has(page.context())) {
    withAxe.add(page.context());
    await page.context().addInitScript({ content: axe.source });
  }
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
}

async function axeOn(page: Page, only?: "colours"): Promise<Found[]> {
  await bringAxe(page);
  return page.evaluate(async (rules) => {
    const runOnly = rules ? { runOnly: rules } : {};
    // What passes need not be listed.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"], ...runOnly });
    return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(({ target }) => target.join(" ")) }));
  }, only && OF_COLOURS);
}

const copies = new WeakMap<Browser, Promise<Page>>();

/** axe waits with timers, which do not run where scripts are switched off: there it examines a copy of the page without its scripts. */
async function axeOnCopy(page: Page): Promise<Found[]> {
  const html = (await page.content()).replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
  const copy = await pageForCopies(page);
  await copy.setViewportSize(page.viewportSize() ?? { width: 1280, height: 720 });
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await copy.goto(page.url());
  const found = await axeOn(copy);
  await copy.unrouteAll();
  return found;
}

function pageForCopies(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("The page has no browser");
  // Said aloud: a new context takes over the project's own switch, and axe would wait for ever.
  const copy = copies.get(browser) ?? browser.newContext({ javaScriptEnabled: true }).then((context) => context.newPage());
  copies.set(browser, copy);
  return copy;
}
