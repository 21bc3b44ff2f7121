import { describe, expect, it } from "vitest";
import { chooseCoding } from "#server/guard/compression.ts";
import { contentSecurityPolicy } from "#server/guard/content-security-policy.ts";
import { securityHeaders } from "#server/guard/response-headers.ts";
import { staticPage } from "#server/guard/static-page.ts";

const page = { nonce: "Tk9OQ0U=", ownScripts: false, styleHashes: ["'sha256-x'"], development: false } as const;

describe("content security policy", () => {
  it("gives staff scripts by nonce only", () => {
    expect(contentSecurityPolicy({ ...page, plane: "office" })).toBe(
      "default-src 'none'; script-src 'nonce-Tk9OQ0U=' 'strict-dynamic'; connect-src 'self'; style-src 'self' 'nonce-Tk9OQ0U='; " +
        "img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });
  it("gives citizens no script, or only files of ours", () => {
    expect(contentSecurityPolicy({ ...page, plane: "citizen" })).toContain("script-src 'none'; style-src 'self' 'sha256-x';");
    expect(contentSecurityPolicy({ ...page, plane: "citizen", ownScripts: true })).toContain("script-src 'self'; connect-src 'self';");
  });
  it.each(["citizen", "office", "review"] as const)("never allows %s anything unsafe", (plane) => {
    expect(contentSecurityPolicy({ ...page, plane })).not.toMatch(/unsafe|\*|data:|http/);
  });
});

describe("headers", () => {
  it("of whatever a browser shows are these", () => {
    expect(securityHeaders("http")).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
    expect(securityHeaders("http")["permissions-policy"]).toMatch(/^(?:[a-z-]+=\(\)(?:,|$))+$/);
  });
  it("of a way on keep its page in its group of pages, and say nothing about a body that is not there", () => {
    expect(securityHeaders("http", "way")).toEqual({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
  });
  it("of a part of a page say who may use it, as what, and that it is not to be found by itself", () => {
    expect(securityHeaders("http", "part")).toEqual({
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex, nofollow",
    });
  });
  it.each(["document", "part", "way"] as const)("of a %s pin https only when the public origin is https", (kind) => {
    expect(securityHeaders("http", kind)).not.toHaveProperty("strict-transport-security");
    expect(securityHeaders("https", kind)).toHaveProperty("strict-transport-security");
  });
});

describe("compression", () => {
  it.each([
    ["GET", "gzip, deflate, br, zstd", "br"],
    ["GET", "gzip", "gzip"],
    ["GET", "br;q=0, gzip;q=0.5", "gzip"],
    ["GET", "identity", undefined],
    ["GET", undefined, undefined],
    ["POST", "br", undefined],
    ["HEAD", "br", undefined],
  ])("%s with %s → %s", (method, accepted, coding) => expect(chooseCoding(method, accepted)).toBe(coding));
});

describe("the guard's own pages", () => {
  it.each([404, 413, 400, 500])("%i speaks three languages without scripts or requests", (status) => {
    const html = staticPage(status).html.toString();
    for (const language of ["kk", "ru", "en"]) expect(html).toContain(`<section lang="${language}">`);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="kk">/);
    expect(html).not.toMatch(/<script|src=|url\(|undefined/);
    expect(html.length).toBeLessThan(4000);
  });
});
