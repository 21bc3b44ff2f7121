import { existsSync, readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { CHECKOUT } from "#server/supervisor/checkout.ts";
import { runTool } from "./command.ts";
import { reportFile } from "./report-file.ts";
import { oneFailed, type Tally } from "./tally.ts";

/** The part of vitest's JSON report that we read. */
interface Report {
  testResults: {
    name: string;
    status: "passed" | "failed";
    startTime: number;
    endTime: number;
    assertionResults: {
      fullName: string;
      status: "passed" | "failed" | "skipped" | "pending" | "todo" | "disabled";
      failureMessages?: string[];
    }[];
  }[];
}

/** Runs one project of vitest.config.ts. @param files only those whose path contains one of these */
export async function runVitest(project: string, files: string[] = []): Promise<Tally> {
  const report = reportFile(`vitest-${project}`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await runTool("vitest/vitest.mjs", ["run", "--project", project, ...reporters, ...files]);
  if (!existsSync(report)) return oneFailed(output);
  const tally = read(JSON.parse(readFileSync(report, "utf8")) as Report);
  if (tally.passed + tally.failed === 0) return oneFailed(`No test ran in the project ${project}.\n${output}`);
  // Something failed outside every test, for instance the set-up.
  const failed = code !== 0 && tally.failed === 0 ? 1 : tally.failed;
  return { ...tally, failed, details: failed > 0 ? [...tally.skipped, whatFailed(output)].join("\n") : "" };
}

function read({ testResults }: Report) {
  const tests = testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: relative(CHECKOUT, file.name) })));
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  );
  const skipped = tests.filter(({ status }) => status !== "failed" && status !== "passed");
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + skipped.length + brokenFiles.length,
    skipped: skipped.map(({ file, fullName }) => `✗ ${file} › ${fullName} did not run`),
    files: testResults.map(({ name, startTime, endTime }) => ({ file: relative(CHECKOUT, name), ms: endTime - startTime })),
  };
}

/** The part of vitest's own report that shows failures with their differences. */
function whatFailed(output: string): string {
  const start = output.search(/⎯+ (Failed|Unhandled)/);
  return start < 0 ? output : output.slice(start);
}
