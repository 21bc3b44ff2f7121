import { expect, it } from "vitest";
import { whatIsMissing } from "#server/bootstrap/prerequisites.mjs";

const suitable = {
  versions: { node: "20.0.0" },
  platform: "linux",
  arch: "x64",
  report: { getReport: () => ({ header: { glibcVersionRuntime: "2.36" } }) },
};

it("accepts Linux on x64 with Node 20", () => {
  expect(whatIsMissing(suitable as never)).toBeNull();
});

it.each([
  [{ versions: { node: "18.20.4" } }, "Node 20 or newer is needed to start; this is Node 18.20.4."],
  [{ platform: "darwin" }, "The platform runs on Linux on x64 processors; this is darwin on x64."],
  [{ arch: "arm64" }, "The platform runs on Linux on x64 processors; this is linux on arm64."],
  [{ report: { getReport: () => ({ header: {} }) } }, "The platform needs a Linux with the GNU C library"],
])("says in a sentence what is missing: %j", (machine, sentence) => {
  expect(whatIsMissing({ ...suitable, ...machine } as never)).toContain(sentence);
});
