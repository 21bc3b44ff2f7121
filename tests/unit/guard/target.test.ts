import { describe, expect, it } from "vitest";
import { isRefusal } from "#server/guard/refusal.ts";
import { readTarget } from "#server/guard/target.ts";

describe("a request target", () => {
  it.each([
    ["/kk", "/kk", ""],
    ["/ru/office/cases?status=open&after=12", "/ru/office/cases", "?status=open&after=12"],
    ["/kk/complaint/%D1%88%D0%B0%D2%93%D1%8B%D0%BC", "/kk/complaint/%D1%88%D0%B0%D2%93%D1%8B%D0%BC", ""],
    ["/ru/office/cases/2026%3A00412", "/ru/office/cases/2026%3A00412", ""],
    ["/kk?q=%D1%81%20%2B&q=a'b", "/kk", "?q=%D1%81%20%2B&q=a'b"],
    ["/kk/", "/kk/", ""],
  ])("passes in its one spelling: %s", (url, path, query) => {
    expect(readTarget(url)).toEqual({ path, query });
  });

  it.each([
    "",
    "*",
    "kk",
    "http://127.0.0.1:3000/kk",
    "//evil.example/kk",
    "/kk//office",
    "/kk\\office",
    "/kk/%5Coffice",
    "/kk/%2Foffice",
    "/kk/../office",
    "/kk/./track",
    "/kk/%2e%2e/office",
    "/kk/%6Fffice",
    "/kk/%",
    "/kk/%zz",
    "/kk/%ff",
    "/kk/%C3%28",
    "/kk/%00",
    "/kk/a%0d%0ab",
    "/kk/a b",
    "/kk/шағым",
    '/kk/"',
    "/kk#x",
    "/kk?x=%",
    "/kk?x=%00",
    "/kk?x=ә",
  ])("is refused with 400 in any other: %s", (url) => {
    expect(readTarget(url)).toMatchObject({ status: 400 });
  });

  it("is refused with 414 beyond 2048 characters", () => {
    expect(readTarget(`/kk?q=${"a".repeat(2042)}`)).not.toHaveProperty("status");
    expect(readTarget(`/kk?q=${"a".repeat(2043)}`)).toMatchObject({ status: 414 });
  });

  it.each(["/ru/office.rsc", "/kk/x.segments/_tree.segment", "/kk?nxtPlocale=ru", "/kk?a=1&nxtIx=1", "/kk?__nextppronly=1"])(
    "does not exist in the framework's private spelling: %s",
    (url) => {
      expect(readTarget(url)).toMatchObject({ status: 404 });
    },
  );

  it("never throws and never admits what URL parsing would change", () => {
    for (let code = 0; code < 256; code += 1) {
      const url = `/kk/a${String.fromCharCode(code)}b`;
      const target = readTarget(url);
      if (!isRefusal(target)) expect(new URL(target.path, "http://n").pathname).toBe(target.path);
    }
  });
});
