import type { Browser } from "@playwright/test";
import { openWindow } from "./view.ts";

/** Chromium's own throttling: 400 kbit/s each way, and 400 ms before each answer begins. It does not slow the opening of a connection. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** How long after the start somebody with an empty cache on a slow line can read and use a page, in milliseconds: it is parsed and painted. */
export async function usableAfter(browser: Browser, address: string, scripts: boolean): Promise<number> {
  const { context, page } = await openWindow(browser, { scripts });
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_LINE);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  for (;;) {
    const usable = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      const painted = performance.getEntriesByName("first-paint")[0]?.startTime;
      return visit?.domContentLoadedEventEnd && painted ? Math.max(visit.domContentLoadedEventEnd, painted) : 0;
    });
    if (usable > 0) {
      await context.close();
      return usable;
    }
    await page.waitForTimeout(20);
  }
}
