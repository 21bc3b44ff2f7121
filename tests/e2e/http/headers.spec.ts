import { request } from "node:http";
import { answerAll, fileAll } from "#tests/e2e/robot/filing.ts";
import type { RobotPage } from "#tests/e2e/robot/page.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { accountOf, colleague, signedIn } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

/** Written out here and not taken from the guard: who changes a header has to change it twice. */
const ON_THE_WAY = {
  "cache-control": "no-store",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const EVERYWHERE = {
  ...ON_THE_WAY,
  "permissions-policy":
    "accelerometer=(),autoplay=(),browsing-topics=(),camera=(),display-capture=(),encrypted-media=(),fullscreen=(),gamepad=(),geolocation=(),gyroscope=(),hid=(),idle-detection=(),local-fonts=(),magnetometer=(),microphone=(),midi=(),payment=(),picture-in-picture=(),publickey-credentials-get=(),screen-wake-lock=(),serial=(),storage-access=(),usb=(),xr-spatial-tracking=()",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex, nofollow",
};

const TAIL = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const CITIZEN = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'sha256-…'; img-src 'self'; font-src 'self'; ${TAIL}`;
const STAFF = `default-src 'none'; script-src 'nonce-…' 'strict-dynamic'; connect-src 'self'; style-src 'self' 'nonce-…'; img-src 'self'; font-src 'self'; ${TAIL}`;
const GUARD = "default-src 'none'; style-src 'sha256-…'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const INERT = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** What the transport adds, and what names the body; set by Node and not ours to fix here. */
const TRANSPORT = ["connection", "content-encoding", "content-length", "date", "keep-alive", "transfer-encoding", "vary"];

const HTML = "text/html; charset=utf-8";

function headersOf({ headers }: Pick<RobotPage, "headers">): Record<string, string> {
  const named = [...headers].filter(([name]) => !TRANSPORT.includes(name));
  const secretless = (value: string) =>
    value.replace(/'(sha256|nonce)-[^']+'/g, "'$1-…'").replace(/(?:'sha256-…' ?)+'sha256-…'/g, "'sha256-…'");
  return Object.fromEntries(named.map(([name, value]) => [name, secretless(value)]));
}

/** A script, a style sheet, a picture: used by a page, never one itself. */
function part(contentType: string) {
  return {
    "cache-control": "no-store",
    "content-security-policy": INERT,
    "content-type": contentType,
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
  };
}

function dressed(policy: string, rest: Record<string, string> = { "content-type": HTML }) {
  return { ...EVERYWHERE, "content-security-policy": policy, ...rest };
}

test("pages of citizens", async ({ platform }) => {
  const robot = new Robot(platform.citizen);
  await answerAll(robot, "kk", aTelling());
  for (const place of [
    "/kk",
    "/ru",
    "/en",
    "/kk/help",
    "/kk/track",
    "/kk/form/danger",
    "/ru/form/body",
    "/en/form/words",
    "/kk/form/check",
  ]) {
    const page = await robot.ask("GET", place);
    expect(page.status, place).toBe(200);
    expect(headersOf(page), place).toEqual(dressed(CITIZEN.replace(" 'sha256-…'", "")));
  }
});

test("somebody's first pages, which carry their style", async ({ platform }) => {
  for (const place of ["/kk", "/ru/help", "/en/form/danger"]) {
    const page = await new Robot(platform.citizen).ask("GET", place);
    expect(headersOf(page), place).toEqual(dressed(CITIZEN));
    expect(page.html, place).not.toContain("nonce");
  }
});

test("our own script and the icon are kept under the mark of their content, and under no other address", async ({ platform }) => {
  const page = await new Robot(platform.citizen).open("/kk/help");
  const cacheOf = async (place: string) => (await fetch(platform.citizen + place)).headers.get("cache-control");
  for (const file of ["/own/all.js", "/page.svg"]) {
    const address = new RegExp(`"(${file}\\?v=[0-9a-f]{10})"`).exec(page.html)?.[1] ?? "";
    expect(await cacheOf(address)).toContain("immutable");
    for (const other of [file, `${file}?v=0000000000`, `${address}&x=1`]) expect(await cacheOf(other)).toBe("no-store");
  }
});

test("pages of staff, each with a nonce of its own", async ({ platform }) => {
  for (const [role, places] of Object.entries({
    officer: ["/kk/office", "/en/office?officer=me"],
    supervisor: ["/ru/office/summaries"],
    admin: ["/kk/office/accounts"],
    auditor: ["/en/office/audit", "/en/office/audit?verify=now"],
    reviewer: ["/en/review", "/kk/review/method"],
  })) {
    const robot = await colleague(platform, role);
    for (const place of places) {
      const page = await robot.ask("GET", place);
      expect(page.status, place).toBe(200);
      expect(headersOf(page), place).toEqual(dressed(STAFF));
    }
  }
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec(
      (await new Robot(platform.office).ask("GET", "/kk/office/sign-in")).headers.get("content-security-policy") ?? "",
    )?.[1];
  const nonces = await Promise.all(Array.from({ length: 10 }, nonceOf));
  expect(new Set(nonces).size).toBe(10);
  expect(nonces.every((nonce) => Buffer.from(nonce ?? "", "base64").length === 16)).toBe(true);
});

test("ways on, probes, files", async ({ platform }) => {
  const citizen = new Robot(platform.citizen);
  const office = new Robot(platform.office);
  const home = await citizen.ask("GET", "/", { headers: { "accept-language": "ru-RU,ru;q=0.9" } });
  expect([home.status, headersOf(home)]).toEqual([307, { ...ON_THE_WAY, location: "/ru" }]);
  for (const [robot, place, location] of [
    [citizen, "/kk/form/check", "/kk/form/danger?notice=start_again"],
    [citizen, "/en/form/done", "/en/track?notice=receipt_gone"],
    [office, "/kk/office", "/kk/office/sign-in"],
  ] as const) {
    const answer = await robot.ask("GET", place);
    expect(answer.headers.get("location"), place).toBe(location);
    expect([headersOf(answer), answer.html], place).toEqual([{ ...ON_THE_WAY, location }, ""]);
  }
  for (const robot of [citizen, office, new Robot(platform.review)]) {
    for (const probe of ["/healthz", "/readyz"]) {
      const answer = await robot.ask("GET", probe);
      expect([answer.status, answer.html, headersOf(answer)]).toEqual([
        200,
        "ok\n",
        dressed(INERT, { "content-type": "text/plain; charset=utf-8" }),
      ]);
    }
  }
  const icon = await citizen.ask("GET", "/page.svg");
  expect([icon.status, headersOf(icon)]).toEqual([200, part("image/svg+xml")]);
  const sheet = /href="(\/_next\/static\/[^"]+\.css[^"]*)"/.exec((await office.open("/kk/office/sign-in")).html)?.[1] ?? "";
  const styles = await office.ask("GET", sheet);
  expect(headersOf(styles)).toEqual({
    ...part("text/css; charset=utf-8"),
    "cache-control": "public, max-age=31536000, immutable",
  });
});

test("answers of the guard", async ({ platform }) => {
  for (const door of ["citizen", "office", "review"] as const) {
    const robot = new Robot(platform[door]);
    const first = door === "citizen" ? "/kk" : `/kk/${door}/sign-in`;
    const tooLong = new Uint8Array(1024 * 1024 + 1).fill(65);
    const refused: [number, Promise<RobotPage>, Record<string, string>?][] = [
      [404, robot.ask("GET", "/kk/no-such-place")],
      [405, robot.ask("PUT", first, { body: "x" }), { allow: "GET, HEAD, POST" }],
      [405, robot.ask("DELETE", first), { allow: "GET, HEAD, POST" }],
      [405, robot.ask("OPTIONS", first), { allow: "GET, HEAD, POST" }],
      [405, robot.ask("PATCH", first, { body: "x" }), { allow: "GET, HEAD, POST" }],
      [403, robot.post(first, new FormData(), { headers: { origin: "https://evil.example" } })],
      [413, robot.post(first, tooLong, { headers: { "content-type": "multipart/form-data; boundary=x" } })],
      [415, robot.post(first, "{}", { headers: { "content-type": "application/json" } })],
      [400, robot.post(first, "not multipart", { headers: { "content-type": "multipart/form-data; boundary=x" } })],
      [414, robot.ask("GET", `${first}?${"q".repeat(2_100)}`)],
      [400, robot.ask("GET", `${first}?q=%00`)],
    ];
    for (const [status, answer, rest] of refused) {
      const page = await answer;
      expect(page.status, `${status} at ${door}`).toBe(status);
      expect(headersOf(page), `${status} at ${door}`).toEqual(dressed(GUARD, { "content-type": HTML, ...rest }));
    }
    expect(await bare(robot.origin, "TRACE", first), `TRACE at ${door}`).toMatchObject({ status: 405, headers: EVERYWHERE });
    expect(await bare(robot.origin, "GET", first, { host: "evil.example" }), `host at ${door}`).toMatchObject({
      status: 421,
      headers: EVERYWHERE,
    });
    expect(await bare(robot.origin, "HEAD", first)).toMatchObject({ status: 200, headers: EVERYWHERE });
  }
});

test("cookies say as little and reach as short as they can", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  await fileAll(person, "kk", aTelling());
  await person.press(await person.open("/kk/track"), wordsOf("kk")("track.enter.open"), { number: "1", code: "2" });
  expect(person.cookies.attributesOf("draft")).toBe("Path=/; HttpOnly; SameSite=strict");
  expect(person.cookies.attributesOf("visit")).toBe("Path=/; HttpOnly; SameSite=strict");
  expect(person.cookies.get("draft")).toMatch(/^[A-Za-z0-9_-]{43}$/);
  for (const [role, name] of Object.entries({ officer: "office.session", reviewer: "review.session" })) {
    const robot = await signedIn(platform, accountOf(platform, role));
    expect(robot.cookies.attributesOf(name)).toBe("Path=/; HttpOnly; SameSite=strict");
  }
});

test("reading sets no cookie", async ({ platform }) => {
  const person = new Robot(platform.citizen);
  for (const place of ["/kk", "/kk/help", "/kk/track", "/kk/form/danger", "/kk/no-such-place"]) await person.open(place);
  expect(person.cookies.header).toBe("");
});

/** One request in whatever method and with whatever host, which `fetch` would not send. */
function bare(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; headers: object }> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(path, origin), { method, headers, agent: false }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    asking.on("error", reject);
    asking.end();
  });
}
