import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./server/check/chromium.ts";

// Chromium has no sandbox for root; the other three keep it from talking to its maker.
const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
const AS_ROOT = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: { executablePath: findChromium(), args: [...QUIET, ...AS_ROOT] },
    screenshot: "only-on-failure",
    serviceWorkers: "block",
  },
  projects: [
    // x.spec.ts runs with JavaScript, x.no-js.spec.ts without, x.both.spec.ts in both ways.
    { name: "with-javascript", testMatch: /\.spec\.ts$/, testIgnore: /\.no-js\.spec\.ts$/ },
    { name: "without-javascript", testMatch: /\.(no-js|both)\.spec\.ts$/, use: { javaScriptEnabled: false } },
  ],
});
