import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samplePath } from "#server/door/door.ts";
import { PLANES, type Plane } from "#server/door/plane.ts";
import { request, sendRaw } from "#tests/integration/guard/raw-http.ts";
import { actionsOf, addressesOf, type Served, serve } from "#tests/integration/guard/served.ts";

const HOME = { citizen: "/kk", office: "/ru/office", review: "/en/review" } as const;

describe.each(PLANES)("the %s process", (plane) => {
  let served: Served;
  const headers = (extra: Record<string, string> = {}) => ({ host: `127.0.0.1:${served.port}`, ...extra });
  const get = (path: string, extra: Record<string, string> = {}) => sendRaw(served.port, request("GET", path, headers(extra)));
  const form = (id: string) => `--b\r\nContent-Disposition: form-data; name="$ACTION_ID_${id}"\r\n\r\n\r\n--b--\r\n`;
  const post = (path: string, id: string, extra: Record<string, string>) =>
    sendRaw(served.port, request("POST", path, headers({ "content-type": "multipart/form-data; boundary=b", ...extra }), form(id)));
  const others = PLANES.filter((other) => other !== plane);
  beforeAll(async () => {
    served = await serve(plane);
  });
  afterAll(async () => {
    await served?.stop();
  });

  it("leads the bare address to its first page", async () => {
    const { status, text } = await get("/", { "accept-language": "kk" });
    expect(status).toBe(307);
    expect(text).toContain(`location: ${HOME[plane]}\r\n`);
  });

  it("answers its probe under any host name", async () => {
    expect((await get("/healthz", { host: "10.1.2.3" })).status).toBe(200);
    expect([200, 503]).toContain((await get("/readyz")).status);
  });

  it("gives foreign addresses, foreign actions and invented ones the same 404, byte for byte", async () => {
    const own = samplePath(addressesOf(plane)[0] ?? "/kk");
    const origin = { origin: served.origin };
    const foreignPages = others.flatMap((other) => addressesOf(other).map(samplePath));
    const foreignActions = others.flatMap((other: Plane) => actionsOf(other));
    expect(foreignPages.length).toBeGreaterThan(0);
    expect(foreignActions.length).toBeGreaterThan(0);
    const answers = await Promise.all([
      ...[...foreignPages, "/kk/invented/page", "/de", "/_next/image?url=%2Fx", "/_next/data/x.json", "/.env", "/api/auth/session"].map(
        (path) => get(path),
      ),
      ...[...foreignActions, "40".padEnd(42, "0")].map((id) => post(own, id, origin)),
      post(foreignPages[0] ?? "", foreignActions[0] ?? "", origin),
    ]);
    for (const { status } of answers) expect(status).toBe(404);
    expect(new Set(answers.map(({ text }) => text.replace(/\r\nDate: [^\r]+/, ""))).size).toBe(1);
  });

  it("runs its actions for its own pages only", async () => {
    const path = samplePath(addressesOf(plane)[0] ?? "/kk");
    const id = actionsOf(plane)[0] ?? "";
    const host = "evil.example";
    const refused: Record<string, string>[] = [
      {},
      { origin: "null" },
      { origin: "http://evil.example" },
      { origin: "http://evil.example", "x-forwarded-host": host },
      { "sec-fetch-site": "cross-site" },
      { "content-type": "text/plain", origin: served.origin },
      { "content-type": "application/x-www-form-urlencoded", origin: served.origin },
      { host, origin: "http://evil.example" },
    ];
    const statuses = await Promise.all(refused.map(async (extra) => (await post(path, id, extra)).status));
    expect(statuses).toEqual([403, 403, 403, 403, 403, 415, 415, 421]);
  });

  it("dresses every answer, errors included", async () => {
    const answers = await Promise.all([
      get("/"),
      get(samplePath(addressesOf(plane)[0] ?? "/kk")),
      get("/invented"),
      get("/%"),
      get(`/${"a".repeat(3000)}`),
      get("/healthz"),
      sendRaw(served.port, request("TRACE", "/", headers())),
      sendRaw(served.port, "garbage\r\n\r\n"),
      sendRaw(served.port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${"a".repeat(20_000)}\r\n\r\n`),
      sendRaw(served.port, "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n"),
    ]);
    for (const { text, status } of answers) {
      const head = text.split("\r\n\r\n")[0] ?? "";
      expect(status).toBeGreaterThan(0);
      for (const header of status >= 300 && status < 400 ? ON_THE_WAY : EVERYWHERE)
        expect(head.toLowerCase(), `${status}`).toContain(header);
      expect(head).not.toMatch(/x-powered-by|strict-transport|^server:/im);
    }
  });

  it("offers no file that its pages do not use", async () => {
    const { text } = await get(HOME[plane]);
    const scripts = text.match(/<script(?![^>]*data-own)/g) ?? [];
    if (plane === "citizen") expect(scripts).toEqual([]);
    for (const tag of scripts) expect(tag).toBe("<script");
    for (const [, src] of text.matchAll(/<script(?![^>]*data-own)[^>]*src="([^"]+)"/g)) expect((await get(src ?? "")).status).toBe(200);
    const nonces = new Set([...text.matchAll(/<script[^>]*nonce="([^"]+)"/g)].map(([, nonce]) => nonce));
    for (const nonce of nonces) expect(text).toContain(`'nonce-${nonce}'`);
  });

  it("stops at once when asked, with nothing under way", async () => {
    const stopped = await serve(plane);
    const startedAt = Date.now();
    expect(await stopped.stop()).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(3_000);
  });
});

const ON_THE_WAY = [
  "cross-origin-opener-policy: same-origin",
  "cross-origin-resource-policy: same-origin",
  "cross-origin-embedder-policy: require-corp",
  "cache-control: no-store",
];
const EVERYWHERE = [
  ...ON_THE_WAY,
  "x-content-type-options: nosniff",
  "x-frame-options: deny",
  "referrer-policy: same-origin",
  "permissions-policy: accelerometer=()",
  "x-robots-tag: noindex",
];

describe("a process whose supervisor is gone", () => {
  it("stops by itself", async () => {
    const orphan = await serve("citizen");
    const exited = new Promise((resolve) => orphan.process.once("exit", resolve));
    orphan.process.disconnect();
    expect(await exited).toBe(0);
  });
});
