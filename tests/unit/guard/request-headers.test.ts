import { describe, expect, it } from "vitest";
import { passedHeaders, refuseFrameworkHeaders } from "#server/guard/request-headers.ts";

const DRESSING = { nonce: "bm9uY2U=", scheme: "https", development: false } as const;
const STATE = encodeURIComponent(
  JSON.stringify([
    "",
    { children: [["locale", "ru", "d", null], { children: ["__PAGE__", {}, null, null, 0] }, null, null, 16] },
    null,
    "refetch",
  ]),
);

describe("headers from outside", () => {
  const HOSTILE = {
    host: "office.example.kz",
    cookie: "s=1",
    "x-forwarded-host": "evil.example",
    "x-forwarded-for": "203.0.113.77",
    forwarded: "for=203.0.113.77",
    "x-middleware-subrequest": "middleware",
    "x-nextjs-data": "1",
    "x-nonce": "mine",
    "next-resume": "1",
    "content-security-policy": "script-src 'nonce-mine'",
    "user-agent": "Mozilla/5.0 (canary)",
    referer: "https://office.example.kz/ru/office?q=name",
    authorization: "Bearer x",
    "x-real-ip": "203.0.113.77",
    rsc: "1",
  };

  it("reach the application only when they are on the list", () => {
    const passed = passedHeaders(HOSTILE, "office", DRESSING);
    expect(passed).toEqual({
      host: "office.example.kz",
      origin: "https://office.example.kz",
      cookie: "s=1",
      rsc: "1",
      "user-agent": "guard",
      "x-forwarded-for": "0.0.0.0",
      "x-forwarded-proto": "https",
      "x-nonce": "bm9uY2U=",
      "content-security-policy": "script-src 'nonce-bm9uY2U='",
    });
  });

  it("bring no framework payload to citizens", () => {
    expect(passedHeaders(HOSTILE, "citizen", DRESSING)).not.toHaveProperty("rsc");
  });

  it("bring no nonce to citizens' pages, which have no script to give it to", () => {
    expect(JSON.stringify(passedHeaders(HOSTILE, "citizen", DRESSING))).not.toContain("nonce");
  });

  it("keep the Origin that was sent", () => {
    expect(passedHeaders({ ...HOSTILE, origin: "https://a" }, "office", DRESSING).origin).toBe("https://a");
  });
});

describe("headers of the framework's script", () => {
  it.each([
    {},
    { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree", "next-url": "/ru/office" },
    { rsc: "1", "next-router-state-tree": STATE },
    { "next-action": "a".repeat(42) },
  ])("pass when well formed: %o", (headers) => {
    expect(refuseFrameworkHeaders(headers, "office")).toBeUndefined();
  });

  it.each([
    { rsc: "2" },
    { "next-action": "" },
    { "next-action": "x".repeat(42) },
    { "next-action": "a".repeat(41) },
    { "next-url": "http://evil" },
    { "next-router-prefetch": "3" },
    { "next-router-segment-prefetch": "tree" },
    { "next-router-state-tree": "%" },
    { "next-router-state-tree": "null" },
    { "next-router-state-tree": "[]" },
    { "next-router-state-tree": '["",{"children":[]}]' },
    { "next-router-state-tree": '["",[]]' },
    { "next-router-state-tree": '[["a","b","zz",null],{}]' },
    { "next-router-state-tree": '["",{},null,"erase"]' },
    { "next-router-state-tree": `${'["",{"c":'.repeat(60)}["",{}]${"}]".repeat(60)}` },
  ])("are 400 when not: %o", (headers) => {
    expect(refuseFrameworkHeaders(headers, "office")).toMatchObject({ status: 400 });
  });
});
