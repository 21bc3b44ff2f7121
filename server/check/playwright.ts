import { existsSync, readFileSync, rmSync } from "node:fs";
import { provideChromium } from "./chromium.ts";
import { runTool } from "./command.ts";
import { reportFile } from "./report-file.ts";
import { oneFailed, type Tally } from "./tally.ts";

/** The part of Playwright's JSON report that we read. */
interface Report {
  suites: Suite[];
  errors: { message?: string }[];
}
interface Suite {
  title: string;
  file: string;
  suites?: Suite[];
  specs: {
    title: string;
    file: string;
    tests: { projectName: string; status: string; results: { duration: number; errors: { message?: string }[] }[] }[];
  }[];
}
interface Ran {
  file: string;
  name: string;
  ok: boolean;
  ms: number;
  errors: string[];
}

/** Runs the end-to-end tests in a real browser against the build that is there. */
export async function runPlaywright(files: string[] = []): Promise<Tally> {
  const chromium = await provideChromium();
  const report = reportFile("playwright");
  rmSync(report, { force: true });
  // Playwright colours its workers' output itself and would be told off for both.
  const environment = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined };
  const { code, output } = await runTool("@playwright/test/cli.js", ["test", "--reporter=list,json", ...files], environment);
  if (!existsSync(report)) return oneFailed(output);
  const { suites, errors } = JSON.parse(readFileSync(report, "utf8")) as Report;
  const tests = suites.flatMap((suite) => ranIn(suite, ""));
  const outside = errors.map(({ message = "" }) => withoutColour(message));
  if (tests.length === 0) return oneFailed([...outside, "No end-to-end test ran.", output].join("\n"));
  const failed = tests.filter(({ ok }) => !ok);
  const unexplained = code !== 0 && failed.length === 0 ? 1 : 0;
  return {
    passed: tests.length - failed.length,
    failed: failed.length + unexplained,
    details: [...failed.map(({ file, name, errors }) => `✗ ${file} › ${name}\n${errors.join("\n")}`), ...outside, unexplained ? output : ""]
      .filter(Boolean)
      .join("\n\n"),
    files: byFile(tests),
  };
}

function ranIn(suite: Suite, above: string): Ran[] {
  const path = suite.title === suite.file ? above : `${above}${suite.title} › `;
  const here = suite.specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status, results }) => ({
      file: `tests/e2e/${spec.file}`,
      name: `${path}${spec.title} [${projectName}]`,
      ok: status === "expected",
      ms: results.reduce((sum, { duration }) => sum + duration, 0),
      errors: [`${status}`, ...results.flatMap(({ errors }) => errors.map(({ message = "" }) => withoutColour(message)))],
    })),
  );
  return [...here, ...(suite.suites ?? []).flatMap((inner) => ranIn(inner, path))];
}

function byFile(tests: Ran[]): Tally["files"] {
  const files = Map.groupBy(tests, ({ file }) => file);
  return [...files].map(([file, ran]) => ({ file, ms: ran.reduce((sum, { ms }) => sum + ms, 0) }));
}

function withoutColour(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
  return text.replace(/\u001b\[[0-9;]*m/g, "");
}
