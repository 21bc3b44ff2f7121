import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type Load, Wire } from "./wire.ts";

/** A page as it is weighed: brought to somebody who was never here, and to somebody who walks on. */
export type View = { place: string; first: Load; further: Load };

/** A browser window and what it receives. */
export type Window = { context: BrowserContext; page: Page; wire: Wire };

/** What a window brings along: cookies of somebody else's, or scripts switched off. */
export type WindowOptions = { like?: BrowserContext; scripts?: boolean };

/** Opens a window with an empty cache. */
export async function openWindow(browser: Browser, { like, scripts = true }: WindowOptions = {}): Promise<Window> {
  const context = await browser.newContext({ javaScriptEnabled: scripts, storageState: await like?.storageState() });
  const page = await context.newPage();
  return { context, page, wire: await Wire.of(page) };
}

/** What the page at an address weighs for somebody with these cookies and an empty cache. */
export async function firstView(browser: Browser, address: string, like: BrowserContext): Promise<Load> {
  const { context, page, wire } = await openWindow(browser, { like });
  const load = await wire.load(() => page.goto(address));
  await context.close();
  return load;
}
