import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import type { Door } from "#server/door/door.ts";
import { admitRoute, admitTarget, isProbe, type RequestHead } from "#server/guard/head.ts";
import { readAddresses } from "#server/guard/host.ts";

const ADDRESSES = readAddresses("http://127.0.0.1:3001", 3001);
const BOUNDARY = "multipart/form-data; boundary=----WebKitFormBoundaryabc123";
const ID = "4".repeat(42);

const door = (plane: "citizen" | "office"): Door => ({
  routeFor: (path) => {
    if (path === "/ru/page") return { kind: "page", plane };
    return path.startsWith(`/api/${plane}/`) ? { kind: "handler", plane } : undefined;
  },
  knowsAction: () => true,
  actionIds: new Set(),
});

function head(method: string, headers: IncomingHttpHeaders = {}, url = "/ru/page"): RequestHead {
  const all = { host: "127.0.0.1:3001", ...headers };
  return { method, url, headers: all, rawHeaders: Object.entries(all).flatMap(([name, value]) => [name, String(value)]) };
}

const target = (request: RequestHead) => admitTarget(request, ADDRESSES);
const route = (request: RequestHead, plane: "citizen" | "office" = "office", path = request.url) =>
  admitRoute(request, path, door(plane), ADDRESSES);

describe("methods", () => {
  it.each(["GET", "HEAD"])("%s passes", (method) => expect(target(head(method))).toMatchObject({ path: "/ru/page" }));
  it.each(["OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "get", ""])("%s is 405 and says what is allowed", (method) => {
    expect(target(head(method))).toMatchObject({ status: 405, headers: { allow: "GET, HEAD, POST" } });
  });
});

describe("hosts", () => {
  it.each(["127.0.0.1:3001", "localhost:3001", "[::1]:3001", "LOCALHOST:3001"])("%s is ours on loopback", (host) => {
    expect(target(head("GET", { host }))).toMatchObject({ path: "/ru/page" });
  });
  it.each(["evil.example", "127.0.0.1", "127.0.0.1:3000", "127.0.0.1:3001.evil.example", "127.0.0.1:3001, evil"])("%s is 421", (host) => {
    expect(target(head("GET", { host }))).toMatchObject({ status: 421 });
  });
  it("a missing host is 400", () => {
    expect(target({ ...head("GET"), headers: {} })).toMatchObject({ status: 400 });
  });
  it("a public name is the only one it answers to", () => {
    const addresses = readAddresses("https://office.example.kz", 3001);
    expect([...addresses.hosts]).toEqual(["office.example.kz"]);
    expect([...addresses.origins]).toEqual(["https://office.example.kz"]);
  });
  it.each(["https://x.kz/path", "ftp://x.kz", "x.kz", "https://x.kz/"])("%s is no public origin", (origin) => {
    expect(() => readAddresses(origin, 1)).toThrow();
  });
});

describe("framing", () => {
  it.each([
    ["GET", { "content-length": "5" }, 400],
    ["GET", { "transfer-encoding": "chunked" }, 400],
    ["POST", {}, 411],
    ["POST", { "content-length": "5", "transfer-encoding": "chunked" }, 400],
    ["POST", { "transfer-encoding": "gzip, chunked" }, 400],
    ["POST", { "content-length": "-1" }, 400],
    ["POST", { "content-length": "0x10" }, 400],
    ["POST", { "content-length": "1048577" }, 413],
    ["POST", { "content-length": "1", expect: "the-moon" }, 417],
    ["GET", { cookie: "draft=шағым" }, 400],
  ])("%s with %o is %i", (method, headers, status) => {
    expect(target(head(method, headers))).toMatchObject({ status });
  });
  it.each([{ "content-length": "1048576" }, { "transfer-encoding": "chunked" }, { "content-length": "0", expect: "100-continue" }])(
    "POST with %o passes",
    (headers) => expect(target(head("POST", headers))).toMatchObject({ path: "/ru/page" }),
  );
  it.each(["Host", "Content-Length", "Origin", "Next-Action", "Content-Type"])("two %s headers are 400", (name) => {
    const request = head("GET");
    expect(target({ ...request, rawHeaders: [...request.rawHeaders, name, "a", name.toLowerCase(), "b"] })).toMatchObject({ status: 400 });
  });
});

describe("POST comes from our own pages only", () => {
  const post = (headers: IncomingHttpHeaders, plane: "citizen" | "office" = "office") =>
    route(head("POST", { "content-type": BOUNDARY, ...headers }), plane);
  const from = (page: string) => ({ referer: page });
  it.each([{ origin: "http://127.0.0.1:3001" }, { origin: "http://localhost:3001" }, { "sec-fetch-site": "same-origin" }])(
    "%o",
    (headers) => {
      expect(post(headers)).toMatchObject({ plane: "office", kind: "page" });
    },
  );
  it.each([
    {},
    { origin: "null" },
    { origin: "" },
    { origin: "http://evil.example" },
    { origin: "https://127.0.0.1:3001" },
    { origin: "http://127.0.0.1:3001.evil.example" },
    { origin: "http://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "null", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "none" },
  ])("%o is 403", (headers) => {
    expect(post(headers)).toMatchObject({ status: 403 });
    expect(post(headers, "citizen")).toMatchObject({ status: 403 });
  });

  it("a text browser, which says neither, is known by the page it comes from: at the citizens' door only", () => {
    expect(post(from("http://127.0.0.1:3001/ru/page"), "citizen")).toMatchObject({ plane: "citizen" });
    expect(post(from("http://127.0.0.1:3001/ru/page"), "office")).toMatchObject({ status: 403 });
  });

  it.each([
    from("http://evil.example/?http://127.0.0.1:3001/"),
    from("http://127.0.0.1:3001@evil.example/"),
    from("http://127.0.0.1:30010/"),
    from("127.0.0.1:3001"),
    from(""),
    { ...from("http://127.0.0.1:3001/ru/page"), origin: "null" },
    { ...from("http://127.0.0.1:3001/ru/page"), origin: "http://evil.example" },
    { ...from("http://127.0.0.1:3001/ru/page"), "sec-fetch-site": "cross-site" },
    { ...from("http://127.0.0.1:3001/ru/page"), "sec-fetch-site": "none" },
  ])("%o is 403 at the citizens' door", (headers) => {
    expect(post(headers, "citizen")).toMatchObject({ status: 403 });
  });
});

describe("content types", () => {
  const from = { origin: "http://127.0.0.1:3001" };
  const type = (contentType: string | undefined, plane: "citizen" | "office", extra: IncomingHttpHeaders = {}, path = "/ru/page") =>
    route(head("POST", { ...from, "content-type": contentType, ...extra }), plane, path);
  it.each(["citizen", "office"] as const)("a multipart form is taken by %s", (plane) => {
    expect(type(BOUNDARY, plane)).toMatchObject({ post: { form: { kind: "multipart", boundary: "----WebKitFormBoundaryabc123" } } });
    expect(type('multipart/form-data; boundary="a b:c"', plane)).toMatchObject({ post: { form: { boundary: "a b:c" } } });
  });
  it("a call of the framework's script is taken by the office, with its header only", () => {
    expect(type("text/plain;charset=UTF-8", "office", { "next-action": ID })).toMatchObject({ post: { form: { kind: "flight" } } });
    expect(type("text/plain;charset=UTF-8", "office")).toMatchObject({ status: 415 });
  });
  it("citizens have no framework calls at all", () => {
    expect(type(BOUNDARY, "citizen", { "next-action": ID })).toMatchObject({ status: 400 });
    expect(type("text/plain;charset=UTF-8", "citizen")).toMatchObject({ status: 415 });
  });
  it("a URL-encoded form is taken by the sign-in routes of staff only", () => {
    const form = "application/x-www-form-urlencoded";
    expect(type(form, "office", {}, "/api/office/auth/callback/credentials")).toMatchObject({ post: { form: { kind: "urlencoded" } } });
    expect(type(form, "office", {}, "/api/office/export")).toMatchObject({ status: 415 });
    expect(type(form, "office")).toMatchObject({ status: 415 });
    expect(type(form, "citizen", {}, "/api/citizen/auth/x")).toMatchObject({ status: 415 });
  });
  it.each([
    undefined,
    "",
    "application/json",
    "text/plain",
    "text/html",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    `multipart/form-data; boundary=${"a".repeat(71)}`,
    "multipart/form-data; boundary=a; boundary=b",
    "multipart/mixed; boundary=a",
    "multipart/form-data; charset=utf-8; boundary=a",
  ])("%s is 415", (contentType) => {
    expect(type(contentType, "office")).toMatchObject({ status: 415 });
  });
});

describe("what is not served", () => {
  it("is 404 whatever else is wrong with the request", () => {
    expect(route(head("POST", { origin: "http://evil.example", "next-action": "x" }), "citizen", "/ru/office")).toMatchObject({
      status: 404,
    });
  });
});

describe("probes", () => {
  it("answer under every host name, by GET and under their exact path", () => {
    expect(isProbe(head("GET", { host: "10.0.0.7" }, "/healthz"))).toBe(true);
    expect(isProbe(head("GET", {}, "/readyz"))).toBe(true);
    expect(isProbe(head("POST", {}, "/readyz"))).toBe(false);
    expect(isProbe(head("GET", {}, "/readyz?x"))).toBe(false);
  });
});

describe("where files arrive", () => {
  const [SEND, PIECE] = ["/kk/form/files/send", "/kk/form/files/pieces/00000000-0000-4000-8000-000000000000"];
  const OURS = { origin: "http://127.0.0.1:3001" };
  const handler: Door = { ...door("citizen"), routeFor: () => ({ kind: "handler", plane: "citizen" }) };
  const arriving = (method: string, url: string, headers: IncomingHttpHeaders) => {
    const request = head(method, { ...OURS, ...headers }, url);
    const admitted = target(request);
    return "status" in admitted ? admitted : admitRoute(request, url, handler, ADDRESSES);
  };

  it("a form may be as long as two cases, and passes without being read here", () => {
    expect(arriving("POST", SEND, { "content-type": BOUNDARY, "content-length": "60000000" })).toMatchObject({ upload: "form" });
    expect(arriving("POST", SEND, { "content-type": BOUNDARY, "content-length": "999000000" })).toMatchObject({ status: 413 });
    expect(arriving("POST", "/kk/form/words", { "content-type": BOUNDARY, "content-length": "60000000" })).toMatchObject({ status: 413 });
  });

  it.each<[string, string, IncomingHttpHeaders, number]>([
    ["POST", SEND, { "content-type": BOUNDARY, "transfer-encoding": "chunked" }, 411],
    ["POST", SEND, { "content-type": "application/json", "content-length": "2" }, 415],
    ["POST", SEND, { "content-type": BOUNDARY, "content-length": "2", origin: "https://evil.example" }, 403],
    ["PATCH", SEND, { "content-type": BOUNDARY, "content-length": "2" }, 405],
    ["PATCH", PIECE, { "content-type": "text/plain", "content-length": "2" }, 415],
    ["PATCH", PIECE, { "content-type": "application/offset+octet-stream", "content-length": "2", origin: "null" }, 403],
    ["DELETE", PIECE, { origin: "https://evil.example" }, 403],
    ["PUT", PIECE, {}, 405],
    ["PATCH", "/kk/form/files/pieces/../../x", {}, 405],
  ])("%s %s with %o is %d", (method, url, headers, status) => {
    expect(arriving(method, url, headers)).toMatchObject({ status });
  });

  it("a file comes in pieces by PATCH, begins by POST and goes by DELETE", () => {
    const piece = { "content-type": "application/offset+octet-stream", "content-length": "8000000" };
    expect(arriving("PATCH", PIECE, piece)).toMatchObject({ upload: "resumable" });
    expect(arriving("POST", "/kk/form/files/pieces", { "content-length": "0" })).toMatchObject({ upload: "resumable" });
    expect(arriving("DELETE", PIECE, {})).toMatchObject({ upload: "resumable" });
    expect(arriving("HEAD", PIECE, {})).toMatchObject({ kind: "handler" });
  });
});
