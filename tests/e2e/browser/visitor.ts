import { type Browser, expect, type Page } from "@playwright/test";
import type { Doors } from "#tests/e2e/robot/staff.ts";

/** A person with a browser of their own, and everything that went wrong in it. */
export type Visitor = { page: Page; faults: string[]; leave: () => Promise<void> };

/**
 * Opens a browser for one person. It notes requests to anybody but our doors, and everything that the console calls an
 * error: refusals of the content security policy, faults of scripts, files that are missing.
 */
export async function visitor(browser: Browser, doors: Doors, javaScriptEnabled: boolean | undefined): Promise<Visitor> {
  const context = await browser.newContext({ javaScriptEnabled });
  const faults: string[] = [];
  const ours = [doors.citizen, doors.office, doors.review];
  context.on("request", (request) => {
    if (!ours.includes(new URL(request.url()).origin)) faults.push(`asks ${request.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  context.on("weberror", (error) => faults.push(String(error.error())));
  const leave = async () => {
    await context.close();
    expect(faults).toEqual([]);
  };
  return { page: await context.newPage(), faults, leave };
}

/** Chooses one of several answers as people do: by a click on its words. */
export async function choose(page: Page, name: string): Promise<void> {
  const id = await page.getByRole("radio", { name, exact: true }).getAttribute("id");
  await page.locator(`label[for="${id}"]`).click();
}

/** Unfolds a form of the office and answers with it. */
export async function unfold(page: Page, title: string) {
  const drawer = page.locator("details").filter({ has: page.locator("summary").getByText(title, { exact: true }) });
  await drawer.locator("summary").click();
  return drawer;
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}
