import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { markActionEntered, markSessionEnded, markStoreSilent, senderNetwork } from "#lib/actions/entered.ts";
import type { Plane } from "#server/door/plane.ts";
import { createGuard } from "#server/guard/guard.ts";
import { readAddresses } from "#server/guard/host.ts";
import { staticPage } from "#server/guard/static-page.ts";
import { embeddableStyleSheet } from "#server/guard/style-sheet.ts";

/** The guard on a real socket, before an application that is one function. */
type Application = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const OURS = "40".padEnd(42, "a");
const SHEET = embeddableStyleSheet("p{color:red}", "/_next/static/chunks/a.css");
const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

async function guarded(plane: Plane, application: Application, refused: string[] = []): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  running.push(server);
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const guard = createGuard({
    audience: plane,
    addresses: readAddresses(origin, port),
    scheme: "http",
    door: {
      routeFor: (path) => (path === "/ru/x" ? { kind: "page", plane } : undefined),
      knowsAction: (id) => id === OURS,
      actionIds: new Set([OURS]),
    },
    trustedProxy: true,
    assets: { files: new Map(), styleSheets: new Map(SHEET ? [["/_next/static/chunks/a.css", SHEET]] : []), ownScripts: false },
    development: false,
    handle: async (request, response) => application(request, response),
    ready: async () => false,
    log: { info: () => {}, warn: () => {}, error: (event) => void refused.push(event) },
    tally: ({ code }) => void refused.push(code),
  });
  server.on("request", guard);
  return origin;
}

const get = (origin: string, headers: Record<string, string> = {}) => fetch(`${origin}/ru/x`, { headers, redirect: "manual" });
const post = (origin: string, fields: Record<string, string | Blob> = {}, headers: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ [`$ACTION_ID_${OURS}`]: "", ...fields })) form.append(name, value);
  return fetch(`${origin}/ru/x`, { method: "POST", body: form, headers: { origin, ...headers }, redirect: "manual" });
};
const html =
  (body: string, status = 200): Application =>
  (_request, response) => {
    response.writeHead(status, {
      "Content-Type": "text/html; charset=utf-8",
      "X-Powered-By": "x",
      Link: "</x.js>; rel=preload; as=script",
    });
    response.end(body);
  };

const bytesOf = async (value: unknown) => (value instanceof Blob ? [...new Uint8Array(await value.arrayBuffer())] : undefined);

describe("what the application gets", () => {
  it("is the form as it was sent, in a body that the guard wrote, without strange headers", async () => {
    let seen: IncomingMessage | undefined;
    let fields: FormData | undefined;
    const origin = await guarded("office", async (request, response) => {
      seen = request;
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      fields = await new Response(Buffer.concat(chunks), { headers: { "content-type": request.headers["content-type"] ?? "" } }).formData();
      markActionEntered();
      response.writeHead(303, { Location: "/ru/y" }).end();
    });
    const answer = await post(origin, { what: "Сәлем\r\nәлем", file: new Blob([new Uint8Array([0, 255])], { type: "image/png" }) });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/ru/y");
    expect(fields?.get("what")).toBe("Сәлем\r\nәлем");
    expect(await bytesOf(fields?.get("file"))).toEqual([0, 255]);
    expect(seen?.headers["user-agent"]).toBe("guard");
    expect(seen?.headers["content-type"]).toMatch(/boundary=[0-9a-f]{32}$/);
    expect(seen?.rawHeaders).not.toContain("accept-encoding");
  });

  it("is a word for the sender’s network, and no address", async () => {
    const seen: (string | undefined)[] = [];
    const addresses: unknown[] = [];
    const origin = await guarded("office", async (request, response) => {
      seen.push(senderNetwork());
      addresses.push(request.headers["x-forwarded-for"]);
      response.writeHead(204).end();
    });
    for (const address of ["198.51.100.1, 203.0.113.77", "203.0.113.77", "203.0.113.78"])
      await post(origin, {}, { "x-forwarded-for": address });
    expect(seen[0]).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).not.toBe(seen[2]);
    expect(JSON.stringify([seen, addresses])).not.toContain("203.0.113");
  });

  it("is nothing at all when the request is refused", async () => {
    const refused: string[] = [];
    const origin = await guarded("office", () => expect.unreachable("the application was reached"), refused);
    expect(
      (await fetch(`${origin}/ru/x`, { method: "POST", body: new FormData(), headers: { origin: "http://evil.example" } })).status,
    ).toBe(403);
    expect((await fetch(`${origin}/ru/y`)).status).toBe(404);
    expect((await fetch(`${origin}/ru/x`, { method: "PUT" })).status).toBe(405);
    expect(refused).toEqual(["origin_foreign", "not_found", "method_not_allowed"]);
  });
});

describe("status", () => {
  it("500 without any action of ours was a malformed request: 400", async () => {
    const origin = await guarded("office", html("digest 123", 500));
    const answer = await post(origin);
    expect([answer.status, await answer.text()]).toEqual([400, staticPage(400).html.toString()]);
  });

  it("500 in an action of ours stays 500", async () => {
    const origin = await guarded("office", (request, response) => {
      markActionEntered();
      html("office error page", 500)(request, response);
    });
    const answer = await post(origin);
    expect([answer.status, await answer.text()]).toEqual([500, staticPage(500).html.toString()]);
  });

  it("a failure answered to a script of ours is left as it is", async () => {
    const origin = await guarded("office", (_request, response) => {
      markActionEntered();
      response.writeHead(500, { "content-type": "text/x-component" }).end('0:{"digest":"1"}');
    });
    const answer = await post(origin);
    expect([answer.status, await answer.text()]).toEqual([500, '0:{"digest":"1"}']);
  });

  it.each([
    ["is told so on a page that can be sent again, without scripts", 307, 401],
    ["is told so by the form itself, with scripts", 200, 200],
  ])("somebody whose session has ended %s", async (_, status, seen) => {
    const origin = await guarded("office", (_request, response) => {
      markActionEntered();
      markSessionEnded();
      response.writeHead(status, { location: "/ru/office/sign-in" }).end();
    });
    expect((await post(origin)).status).toBe(seen);
  });

  it.each([
    ["a failing page", 500, "citizen"],
    ["a page that is not there", 404, "citizen"],
    ["a page that is not there", 404, "office"],
  ] as const)("of %s (%i, %s) gets the guard's own page and keeps cookies only", async (_, status, plane) => {
    const origin = await guarded(plane, (_request, response) => {
      response.writeHead(status, ["Content-Type", "text/html", "Set-Cookie", "s=1", "X-Nextjs-Cache", "HIT"]);
      response.write("a stack ");
      response.end("trace");
    });
    const answer = await get(origin, { "accept-encoding": "identity" });
    expect([answer.status, await answer.text()]).toEqual([status, staticPage(status).html.toString()]);
    expect(answer.headers.get("set-cookie")).toBe("s=1");
    expect(answer.headers.has("x-nextjs-cache")).toBe(false);
  });

  it("an application that throws leaves a plain 500 behind, and a log line", async () => {
    const refused: string[] = [];
    const origin = await guarded("office", () => Promise.reject(new Error("secret")), refused);
    const answer = await get(origin);
    expect([answer.status, await answer.text()]).toEqual([500, staticPage(500).html.toString()]);
    expect(refused).toEqual(["guard_failed"]);
  });
});

describe("a citizen's page", () => {
  const PAGE = '<head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><p>Құқық</p><script>framework()</script>';

  it("arrives without scripts and with its style, however it was cut into pieces", async () => {
    const bytes = Buffer.from(PAGE);
    const origin = await guarded("citizen", async (_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.flushHeaders();
      for (let at = 0; at < bytes.length; at += 3) {
        response.write(bytes.subarray(at, at + 3));
        if (at % 30 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    });
    const answer = await get(origin);
    expect(await answer.text()).toBe(
      '<head><style>p{color:red}</style><link rel="prefetch" as="style" href="/_next/static/chunks/a.css"></head><p>Құқық</p>',
    );
    expect(answer.headers.get("content-security-policy")).toContain(`script-src 'none'; style-src 'self' ${SHEET?.hash};`);
    expect(answer.headers.get("content-security-policy")).not.toContain("nonce");
    expect(answer.headers.has("link")).toBe(false);
  });

  it("links to its style for whoever has been here before", async () => {
    const origin = await guarded("citizen", async (_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(PAGE);
    });
    const known: Record<string, string>[] = [{ cookie: "draft=x" }, { "sec-fetch-site": "same-origin" }, { referer: `${origin}/ru` }];
    for (const headers of known) {
      const answer = await get(origin, headers);
      expect(await answer.text()).toBe('<head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><p>Құқық</p>');
      expect(answer.headers.get("content-security-policy")).toContain("style-src 'self';");
    }
    const strange: Record<string, string>[] = [{ "sec-fetch-site": "none" }, { referer: "https://elsewhere.example/" }];
    for (const headers of strange) expect(await (await get(origin, headers)).text()).toContain("<style>");
  });

  it("is compressed for GET, has a head for HEAD, and is logged when a part of it could never appear", async () => {
    const refused: string[] = [];
    const origin = await guarded("citizen", html(`<p>${"қ".repeat(2000)}</p><!--$?--><template id="B:0"></template>`), refused);
    const answer = await get(origin, { "accept-encoding": "gzip" });
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect(Number(answer.headers.get("content-length"))).toBeLessThan(200);
    expect(await answer.text()).toContain("ққққ");
    const head = await fetch(`${origin}/ru/x`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(refused).toEqual(["citizen_page_incomplete", "citizen_page_incomplete"]);
  });

  it("that says the database does not answer keeps its body and is a 503", async () => {
    const origin = await guarded("citizen", async (request, response) => {
      await new Promise((resolve) => setImmediate(resolve));
      html("<p>Мәтініңіз сақталды</p>")(request, response);
      markStoreSilent();
    });
    const answer = await get(origin);
    expect([answer.status, await answer.text()]).toEqual([503, "<p>Мәтініңіз сақталды</p>"]);
  });

  it("that leads elsewhere goes on leading there, whatever the database does", async () => {
    const origin = await guarded("citizen", (_request, response) => {
      markActionEntered();
      markStoreSilent();
      response.writeHead(303, { Location: "/ru", "content-type": "text/html; charset=utf-8" }).end();
    });
    expect((await post(origin)).status).toBe(303);
  });

  it("that leads elsewhere carries nothing that nobody sees", async () => {
    const origin = await guarded("citizen", html("<p>not here</p>", 307));
    const pages = await guarded("citizen", (request, response) => {
      response.setHeader("location", "/ru");
      html("<p>not here</p>", 307)(request, response);
    });
    expect(await (await get(origin)).text()).toBe("<p>not here</p>");
    const answer = await get(pages);
    expect([answer.status, answer.headers.get("location"), await answer.text()]).toEqual([307, "/ru", ""]);
    for (const name of ["content-type", "content-security-policy", "permissions-policy"]) expect(answer.headers.has(name)).toBe(false);
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  });

  it("that leads to somebody else's site does not say from where", async () => {
    const origin = await guarded("citizen", (_request, response) => {
      response.writeHead(303, { Location: "https://elsewhere.example/" }).end();
    });
    expect((await get(origin)).headers.get("referrer-policy")).toBe("no-referrer");
  });
});

describe("a staff page", () => {
  it("keeps its scripts under the nonce that the application was told", async () => {
    let nonce = "";
    const origin = await guarded("office", (request, response) => {
      nonce = String(request.headers["x-nonce"]);
      html(`<script nonce="${nonce}">1</script>`)(request, response);
    });
    const answer = await get(origin);
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(answer.headers.get("content-security-policy")).toContain(`script-src 'nonce-${nonce}' 'strict-dynamic'`);
    expect(await answer.text()).toContain("<script");
  });

  it("arrives part by part, compressed, as it is made", async () => {
    let finish = () => {};
    const origin = await guarded("office", async (_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.write("<p>first</p>");
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      response.end("<p>late</p>");
    });
    const answer = await get(origin, { "accept-encoding": "br" });
    const parts = answer.body?.values();
    const next = async () => Buffer.from((await parts?.next())?.value ?? []).toString();
    expect(await next()).toBe("<p>first</p>");
    finish();
    expect(await next()).toBe("<p>late</p>");
  });

  it("of many megabytes waits for a slow reader instead of piling up", async () => {
    const piece = Buffer.from(Array.from({ length: 64 * 1024 }, () => Math.random() * 256));
    let waited = 0;
    const origin = await guarded("office", async (_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      for (let count = 0; count < 200; count += 1) {
        if (response.write(piece)) continue;
        waited += 1;
        await new Promise((resolve) => response.once("drain", resolve));
      }
      response.end();
    });
    const answer = await get(origin, { "accept-encoding": "gzip" });
    const bytes = await answer.arrayBuffer();
    expect(bytes.byteLength).toBe(200 * piece.length);
    expect(waited).toBeGreaterThan(10);
  });

  it("is never compressed in answer to a POST", async () => {
    const origin = await guarded("office", (request, response) => {
      markActionEntered();
      html(`<p>${"x".repeat(5000)}</p>`)(request, response);
    });
    expect((await post(origin)).headers.has("content-encoding")).toBe(false);
  });
});

describe("other answers", () => {
  it("data gets an inert policy and is not stored", async () => {
    const origin = await guarded("office", (_request, response) => {
      response.setHeader("content-type", "application/json");
      response.end('{"ok":true}');
    });
    const answer = await get(origin);
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toEqual({ ok: true });
  });

  it("a body that is compressed already stays as it is", async () => {
    const { gzipSync } = await import("node:zlib");
    const packed = gzipSync("x".repeat(1000));
    const origin = await guarded("office", (_request, response) => {
      response.writeHead(200, { "content-type": "text/plain", "content-encoding": "gzip" });
      response.end(packed);
    });
    expect(await (await get(origin, { "accept-encoding": "br, gzip" })).text()).toBe(gunzipSync(packed).toString());
  });

  it("/readyz says when the database does not answer", async () => {
    const origin = await guarded("office", () => expect.unreachable());
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});
