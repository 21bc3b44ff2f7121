import { request } from "#tests/integration/guard/raw-http.ts";

/** What the generator needs to know of the process it shoots at. */
export interface Aim {
  host: string;
  page: string;
  actionId: string;
  /** Staff doors take calls of the framework's script as well. */
  staff: boolean;
}

export type Chance = () => number;

/** A small repeatable generator of chance (mulberry32), so that a failing request can be made again from its seed. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes one malformed request of one of eight families. */
export function hostileRequest(aim: Aim, roll: Chance): Buffer {
  const families = [
    noise,
    brokenHttp,
    brokenForm,
    brokenReferences,
    brokenTarget,
    brokenHeaders,
    ...(aim.staff ? [brokenCall, brokenCallForm] : [brokenForm, brokenForm]),
  ];
  return pick(families, roll)(aim, roll);
}

function pick<T>(choices: readonly T[], roll: Chance): T {
  return choices[Math.floor(roll() * choices.length)] as T;
}

function bytes(length: number, roll: Chance): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(roll() * 256)));
}

const BOUNDARY = "----fuzz";
const own = (aim: Aim) => ({ host: aim.host, origin: `http://${aim.host}` });
const asForm = (aim: Aim) => ({ ...own(aim), "content-type": `multipart/form-data; boundary=${BOUNDARY}` });

function form(fields: readonly (readonly [string, string])[]): string {
  return `${fields.map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join("")}--${BOUNDARY}--\r\n`;
}

/** Flips, cuts, repeats or inserts a few bytes. */
export function damage(body: Buffer, roll: Chance): Buffer {
  let result = Buffer.from(body);
  for (let count = 1 + Math.floor(roll() * 4); count > 0; count -= 1) {
    const at = Math.floor(roll() * result.length);
    const kind = Math.floor(roll() * 4);
    if (kind === 0 && result.length > 0) result[at] = Math.floor(roll() * 256);
    if (kind === 1) result = result.subarray(0, at);
    if (kind === 2) result = Buffer.concat([result.subarray(0, at), result.subarray(Math.floor(roll() * at))]);
    if (kind === 3) result = Buffer.concat([result.subarray(0, at), bytes(4, roll), result.subarray(at)]);
  }
  return result;
}

function noise(_aim: Aim, roll: Chance): Buffer {
  return Buffer.concat([bytes(1 + Math.floor(roll() * 300), roll), Buffer.from("\r\n\r\n")]);
}

function brokenHttp(aim: Aim, roll: Chance): Buffer {
  const raw = [
    `POST ${aim.page} HTTP/1.1\r\nHost: ${aim.host}\r\nOrigin: http://${aim.host}\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `POST ${aim.page} HTTP/1.1\r\nHost: ${aim.host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /`,
    `POST ${aim.page} HTTP/1.1\r\nHost: ${aim.host}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde`,
    `POST ${aim.page} HTTP/1.1\r\nHost: ${aim.host}\r\nOrigin: http://${aim.host}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 500\r\n\r\nshort`,
    `GET ${aim.page} HTTP/1.1\r\nHost: ${aim.host}\r\nX: ${"a".repeat(20_000)}\r\n\r\n`,
    `GET ${aim.page} HTTP/9.9\r\nHost: ${aim.host}\r\n\r\n`,
    `GET ${aim.page}\r\n\r\n`,
    `GET ${aim.page} HTTP/1.1\r\n Host: ${aim.host}\r\n\r\n`,
    `CONNECT evil:443 HTTP/1.1\r\nHost: evil\r\n\r\n`,
    `GET ${aim.page} HTTP/1.1\r\nHost: ${aim.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n`,
    `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
  ];
  const chosen = Buffer.from(pick(raw, roll));
  return roll() < 0.5 ? chosen : damage(chosen, roll);
}

function brokenForm(aim: Aim, roll: Chance): Buffer {
  const whole = Buffer.from(
    form([
      [`$ACTION_ID_${aim.actionId}`, ""],
      ["what", "Сәлем"],
      ["locale", "kk"],
    ]),
  );
  // An id that is damaged as well: the form may come out whole, the action must not be reached by it.
  const aimed = Buffer.from(whole.toString("latin1").replace(aim.actionId, aim.actionId.replace(/.$/, "g")), "latin1");
  return request("POST", aim.page, asForm(aim), damage(roll() < 0.5 ? aimed : whole.subarray(0, -3), roll));
}

/** Values with a meaning in React's reply format, each pointing nowhere or at what it must not. */
const POINTERS = [
  "$1",
  "$@1",
  "$@99",
  "$F1",
  "$F99",
  "$K1",
  "$K9",
  "$Q1",
  "$W1",
  "$i1",
  "$B1",
  "$B99",
  "$h1",
  "$R1",
  "$r1",
  "$X1",
  "$x1",
  "$A1",
  "$n9",
  "$D",
  "$Dx",
  "$-0",
  "$1:__proto__:then",
  "$1:constructor:constructor",
  "$T",
  "$g",
  "$o1",
  "$S1",
  "$Sreact.x",
  "$Z",
  "$",
  "$$",
  "$undefined",
];

function row(roll: Chance): string {
  const value = pick(POINTERS, roll);
  return pick(
    [
      `"${value}"`,
      `["${value}"]`,
      `{"a":"${value}"}`,
      `{"then":"${value}","status":"resolved_model","value":"{}","_response":{"_prefix":"x","_formData":{"get":"${value}"}}}`,
      `{"__proto__":"${value}"}`,
      "{",
      "null",
      "",
      `${"[".repeat(200)}${"]".repeat(200)}`,
      '"\\ud800"',
      `{"id":"${value}","bound":"${value}"}`,
    ],
    roll,
  );
}

function brokenReferences(aim: Aim, roll: Chance): Buffer {
  const fields: [string, string][] = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", roll() < 0.7 ? `{"id":"${aim.actionId}","bound":"${pick(["$@1", "$@2", "$1", "$F1"], roll)}"}` : row(roll)],
    ["$ACTION_1:1", roll() < 0.3 ? `[${row(roll)}]` : row(roll)],
    ["$ACTION_KEY", pick(["k1", "", "x".repeat(300), "k\u0000"], roll)],
  ];
  return request("POST", aim.page, asForm(aim), form(fields.filter(() => roll() < 0.85)));
}

function brokenTarget(aim: Aim, roll: Chance): Buffer {
  const ends = [
    "/../..",
    "/%2e%2e",
    "%",
    "%zz",
    "%ff",
    "//",
    "\\",
    "/%00",
    ".rsc",
    "?nxtPlocale=x",
    "?_rsc=x",
    "?%",
    `/${"a".repeat(3000)}`,
    "/[locale]",
    "/_next/data/x/kk.json",
    "/_next/image?url=/x",
    "/.env",
    "/.git/config",
    "#x",
    "?a[]=1&a[__proto__]=2",
    "/index",
    "/_not-found",
    "/_global-error",
  ];
  const target = roll() < 0.5 ? `${aim.page}${pick(ends, roll)}` : pick(ends, roll).replace(/^(?=[^/])/, "/");
  return request(pick(["GET", "HEAD", "POST", "TRACE", "OPTIONS", "PUT", "QUERY"], roll), target, own(aim));
}

function brokenHeaders(aim: Aim, roll: Chance): Buffer {
  const hostile: [string, string[]][] = [
    ["rsc", ["1", "2", ""]],
    ["next-router-state-tree", ["%5B", "[]", "null", '["",{}]', "%5B%22%22%2C%7B%22children%22%3A%5B%5D%7D%5D", "%"]],
    ["next-router-prefetch", ["1", "2", "x"]],
    ["next-router-segment-prefetch", ["/_tree", "/../x", "x", "/[locale]"]],
    ["next-url", ["/kk", "//x", "http://x"]],
    ["next-action", ["", "x", aim.actionId.replace(/.$/, "g")]],
    ["next-resume", ["1"]],
    ["x-middleware-subrequest", ["middleware:middleware", "src/proxy"]],
    ["x-nextjs-data", ["1"]],
    ["x-matched-path", ["/ru/office"]],
    ["x-now-route-matches", ["nxtPlocale=ru"]],
    ["x-invoke-path", ["/ru/office"]],
    ["accept-language", ["\u00ff\u00fe", ",;q=,".repeat(300)]],
    ["cookie", ["a=%", "__prerender_bypass=x", `a=${"b".repeat(8000)}`, "a=\u00ff", ";;==;"]],
    ["host", ["evil", "", "127.0.0.1", "[::1"]],
    ["content-type", ["application/json", "multipart/form-data", "text/plain;charset=UTF-8"]],
    ["range", ["bytes=0-1,2-3,4-5", "x"]],
    ["if-none-match", ["*", '"x"']],
    ["accept-encoding", ["br;q=x", "\u00ff", "gzip,,,"]],
    ["expect", ["100-continue", "x"]],
  ];
  const chosen = hostile.filter(() => roll() < 0.15).map(([name, values]) => [name, pick(values, roll)] as const);
  return request(pick(["GET", "HEAD", "POST"], roll), aim.page, { ...own(aim), ...Object.fromEntries(chosen) }, "");
}

function brokenCall(aim: Aim, roll: Chance): Buffer {
  const headers = { ...own(aim), "next-action": aim.actionId, accept: "text/x-component", "content-type": "text/plain;charset=UTF-8" };
  return request("POST", aim.page, headers, roll() < 0.3 ? bytes(40, roll) : `[${row(roll)}${roll() < 0.2 ? "" : "]"}`);
}

function brokenCallForm(aim: Aim, roll: Chance): Buffer {
  const headers = { ...asForm(aim), "next-action": aim.actionId, accept: "text/x-component" };
  const fields: [string, string][] = [
    ["1", row(roll)],
    ["2", row(roll)],
    [pick(["_1_x", "_2_x", "_99_", "x"], roll), "v"],
    ["0", `[${row(roll)}]`],
  ];
  return request("POST", aim.page, headers, form(fields.filter(() => roll() < 0.8)));
}
