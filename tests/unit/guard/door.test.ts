import { describe, expect, it } from "vitest";
import { planeOfFile } from "#server/door/classify.ts";
import { openDoor, samplePath } from "#server/door/door.ts";
import type { BuildManifests } from "#server/door/manifests.ts";
import { matches, overlap, readPattern, splitPath } from "#server/door/pattern.ts";
import { PLANES } from "#server/door/plane.ts";

const ids = { citizen: "40".padEnd(42, "1"), office: "40".padEnd(42, "2"), review: "40".padEnd(42, "3") };
const action = (filename: string, ...workers: string[]) => ({
  filename,
  exportedName: "act",
  workers: Object.fromEntries(workers.map((name) => [name, {}])),
});

function build(extraRoutes: Record<string, string> = {}, extraActions: BuildManifests["actions"] = {}): BuildManifests {
  return {
    routes: {
      "/_not-found/page": "/_not-found",
      "/_global-error/page": "/_global-error",
      "/[locale]/(citizen)/page": "/[locale]",
      "/[locale]/(citizen)/complaint/[page]/page": "/[locale]/complaint/[page]",
      "/[locale]/(office)/office/page": "/[locale]/office",
      "/[locale]/(office)/office/cases/[caseId]/page": "/[locale]/office/cases/[caseId]",
      "/[locale]/(review)/review/page": "/[locale]/review",
      "/api/office/export/route": "/api/office/export",
      ...extraRoutes,
    },
    actions: {
      [ids.citizen]: action("app/[locale]/(citizen)/actions.ts", "app/[locale]/(citizen)/page"),
      [ids.office]: action("app/[locale]/(office)/office/actions.ts", "app/[locale]/(office)/office/page"),
      [ids.review]: action("app/[locale]/(review)/review/actions.ts", "app/[locale]/(review)/review/page"),
      ...extraActions,
    },
  };
}

describe("which plane a file belongs to", () => {
  it.each([
    ["/[locale]/(citizen)/page", "citizen"],
    ["app/[locale]/(office)/office/cases/actions.ts", "office"],
    ["/[locale]/(review)/(reading)/review/page", "review"],
    ["/api/office/export/route", "office"],
    ["/(citizen)/coupon-key.txt/route", "citizen"],
    ["/api/citizen/ping/route", "citizen"],
    ["/api/auth/[...nextauth]/route", undefined],
    ["/api/worker/x/route", undefined],
    ["lib/cases/actions.ts", undefined],
    ["components/cases/actions.ts", undefined],
    ["/[locale]/(office)/(review)/x/page", undefined],
    ["/[locale]/office/page", undefined],
    ["/icon.svg/route", undefined],
  ])("%s → %s", (file, plane) => expect(planeOfFile(file)).toBe(plane));
});

describe("patterns", () => {
  it.each([
    ["/[locale]", "/kk", true],
    ["/[locale]", "/de", false],
    ["/[locale]", "/", false],
    ["/[locale]/office/cases/[caseId]", "/ru/office/cases/7", true],
    ["/[locale]/office/cases/[caseId]", "/ru/office/cases", false],
    ["/[locale]/help/[...slug]", "/en/help/a/b", true],
    ["/[locale]/help/[...slug]", "/en/help", false],
    ["/[locale]/help/[[...slug]]", "/en/help", true],
  ])("%s on %s: %s", (route, path, expected) => expect(matches(readPattern(route), splitPath(path))).toBe(expected));

  it.each([
    ["/[locale]/[page]", "/[locale]/office", true],
    ["/[locale]/[a]/cases", "/[locale]/office/[b]", true],
    ["/[locale]/[[...all]]", "/[locale]/review/x", true],
    ["/[locale]/[...all]", "/[locale]", false],
    ["/[locale]/complaint/[page]", "/[locale]/office/[page]", false],
    ["/[locale]", "/[locale]/office", false],
    ["/[locale]", "/api", false],
  ])("%s and %s overlap: %s", (a, b, expected) => {
    expect(overlap(readPattern(a), readPattern(b))).toBe(expected);
    expect(overlap(readPattern(b), readPattern(a))).toBe(expected);
  });

  it("a segment form that is not understood stops the start", () => {
    expect(() => readPattern("/[locale]/(.)photo")).toThrow("not understood");
  });
});

describe("the door of an audience", () => {
  it.each(PLANES)("%s serves its own routes and actions and no other", (audience) => {
    const door = openDoor(build(), audience);
    for (const [file, address] of Object.entries(build().routes)) {
      const served = door.routeFor(samplePath(address));
      expect(served?.plane, address).toBe(planeOfFile(file) === audience ? audience : undefined);
    }
    for (const plane of PLANES) expect(door.knowsAction(ids[plane])).toBe(plane === audience);
  });

  it.each([
    ["page", "handler"],
    ["handler", "page"],
  ])("finds the %s at its own name before the %s that takes any name, in whatever order the build lists them", (...kinds) => {
    const routes = {
      page: { "/[locale]/(citizen)/form/[page]/page": "/[locale]/form/[page]" },
      handler: { "/[locale]/(citizen)/form/keep/route": "/[locale]/form/keep" },
    };
    const listed = Object.assign({}, ...kinds.map((kind) => routes[kind as keyof typeof routes]));
    const door = openDoor(build(listed), "citizen");
    expect(door.routeFor("/kk/form/keep")?.kind).toBe("handler");
    expect(door.routeFor("/kk/form/kind")?.kind).toBe("page");
  });

  it("tells pages from handlers", () => {
    const door = openDoor(build(), "office");
    expect(door.routeFor("/ru/office")).toEqual({ kind: "page", plane: "office" });
    expect(door.routeFor("/api/office/export")).toEqual({ kind: "handler", plane: "office" });
  });

  it.each([
    ["a route outside every door", build({ "/[locale]/about/page": "/[locale]/about" }), "belongs to no door"],
    ["next-auth outside every door", build({ "/api/auth/[...nextauth]/route": "/api/auth/[...nextauth]" }), "belongs to no door"],
    ["an action in lib", build({}, { ["40".padEnd(42, "9")]: action("lib/cases/actions.ts") }), "belongs to no door"],
    ["a citizen's route that could catch the office's", build({ "/[locale]/(citizen)/[page]/page": "/[locale]/[page]" }), "overlap"],
    [
      "an action imported by a page of another plane",
      build({}, { ["40".padEnd(42, "9")]: action("app/[locale]/(office)/office/actions.ts", "app/[locale]/(citizen)/page") }),
      "another door",
    ],
  ])("does not open on %s", (_, manifests, message) => {
    expect(() => openDoor(manifests, "citizen")).toThrow(message);
  });
});
