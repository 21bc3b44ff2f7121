import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { runTool } from "./command.ts";
import { installFromDebian } from "./debian.ts";

/** How we start it. It has no sandbox for root; the other four keep it from talking to its maker. */
export const CHROMIUM_ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium or Chrome of this machine, if there is one: CHROMIUM_PATH decides, then what is installed, then Playwright's own. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (environment.CHROMIUM_PATH) return environment.CHROMIUM_PATH;
  const folders = [...(environment.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const installed = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...installed, chromium.executablePath()].find((path) => path !== "" && existsSync(path));
}

/**
 * Finds a browser or installs one: Playwright's, or where that cannot be downloaded the one of Debian.
 * @throws Error with what a person can do
 */
export async function provideChromium(): Promise<string> {
  const found = findChromium() ?? (await installed(playwrightsOwn)) ?? (await installed(debians));
  if (found) return found;
  throw new Error("The end-to-end tests need Chromium, and it could not be installed here. Install chromium or set CHROMIUM_PATH to one.");
}

async function installed(install: () => Promise<unknown>): Promise<string | undefined> {
  await install();
  return findChromium();
}

function playwrightsOwn(): Promise<unknown> {
  return runTool("@playwright/test/cli.js", ["install", "chromium"], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" });
}

function debians(): Promise<void> {
  return installFromDebian("chromium");
}
