import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "#tests/support/source-files.ts";

const service = ["app", "components", "lib", "server", "prisma"].flatMap((folder) => filesIn(folder, /\.(tsx?|mjs|cjs)$/));
const tests = filesIn("tests", /\.tsx?$/).filter((path) => path !== "tests/architecture/house-rules.test.ts");
const clientComponents = service.filter((path) => path.endsWith(".tsx") && /^["']use client["']/.test(textOf(path)));

/** Files in which a pattern occurs outside a comment. */
function filesWith(pattern: RegExp, files: string[]): string[] {
  return files.filter((path) => pattern.test(withoutComments(textOf(path))));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

describe("the house rules", () => {
  it("are asked of real files", () => {
    expect(service.length).toBeGreaterThan(150);
    expect(clientComponents.length).toBeGreaterThan(0);
  });

  it.each([300])("no file of the service is longer than %d lines", (limit) => {
    const data = /^prisma\/seed\/|^server\/check\//;
    const long = service.filter((path) => !data.test(path)).map((path) => [path, textOf(path).split("\n").length] as const);
    expect(long.filter(([, lines]) => lines > limit)).toEqual([]);
  });

  it.each<[string, RegExp]>([
    ["SQL put together from text", /\b(queryRawUnsafe|executeRawUnsafe|Prisma\.raw)\b/],
    ["HTML that is not escaped", /dangerouslySetInnerHTML|\.innerHTML\s*=/],
    ["a type that checks nothing", /(:|<|\bas|,)\s*any\b(?!\s*[:=(]|\w)/],
    ["a silenced compiler", /@ts-(ignore|nocheck|expect-error)/],
    ["code from text", /\beval\(|new Function\(/],
    ["a lone fetch to somewhere else", /fetch\(\s*["'`]https?:/],
  ])("the service contains no %s", (_what, pattern) => {
    expect(filesWith(pattern, service)).toEqual([]);
  });

  it("people's text never reaches the log: nothing in lib and app writes to the console", () => {
    expect(
      filesWith(
        /\bconsole\.\w+\(|process\.(stdout|stderr)\.write/,
        service.filter((path) => /^(app|components|lib)\//.test(path)),
      ),
    ).toEqual([]);
  });

  // Chromium claims to know Kazakh and formats it wrongly; the server passes finished strings.
  it("no client component formats dates, numbers or sorts", () => {
    expect(filesWith(/\bIntl\.|\.toLocale\w*\(|useFormatter|\.localeCompare\(/, clientComponents)).toEqual([]);
  });

  it("the citizen's pages have no client components", () => {
    expect(clientComponents.filter((path) => path.includes("(citizen)"))).toEqual([]);
  });

  it("a page is never made at build time: the nonces of the content security policy belong to one answer", () => {
    expect(filesWith(/generateStaticParams|force-static|export const revalidate/, service)).toEqual([]);
  });

  it("names say what is in them", () => {
    const vague = [...service, ...tests].filter((path) =>
      /(^|\/)(utils?|helpers?|common|misc|manager|shared|index)(\.tsx?$|\/)/.test(path),
    );
    expect(vague).toEqual([]);
  });

  it.each([
    ["skipped or single", /\b(it|test|describe)\.(only|skip|todo)\b/],
    ["on stand-ins for what can be run", /\bvi\.mock\(/],
  ])("no test is %s", (_what, pattern) => {
    expect(filesWith(pattern, tests)).toEqual([]);
  });
});
