import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, findChromium } from "./server/check/chromium.ts";

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/support/global-setup.ts",
  outputDir: "test-results",
  workers: 2,
  // Generous: two busy cores are slow, some tests look at forty pages, and a test says what happens, not how fast.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // A test that passes at the second try has found something: a second try would hide it.
  retries: 0,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGUMENTS },
    screenshot: "only-on-failure",
    serviceWorkers: "block",
  },
  projects: [
    // x.spec.ts runs with JavaScript, x.no-js.spec.ts without, x.both.spec.ts in both ways.
    { name: "with-javascript", testMatch: /\.spec\.ts$/, testIgnore: /\.no-js\.spec\.ts$/ },
    { name: "without-javascript", testMatch: /\.(no-js|both)\.spec\.ts$/, use: { javaScriptEnabled: false } },
  ],
});
