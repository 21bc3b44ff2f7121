import { describe, expect, it } from "vitest";
import type { Door } from "#server/door/door.ts";
import type { PostPlace } from "#server/guard/content-type.ts";
import { joinMultipart, splitMultipart } from "#server/guard/multipart.ts";
import { admitBody } from "#server/guard/post.ts";

const OURS = "40".padEnd(42, "a");
const FOREIGN = "40".padEnd(42, "b");
const door: Door = { routeFor: () => undefined, knowsAction: (id) => id === OURS, actionIds: new Set([OURS]) };
const page = (actionHeader?: string): PostPlace => ({ plane: "office", kind: "page", path: "/ru/office", actionHeader });
const handler: PostPlace = { plane: "office", kind: "handler", path: "/api/office/export", actionHeader: undefined };

function post(fields: Record<string, string>, place: PostPlace = page()) {
  const parts = Object.entries(fields).map(([name, value]) => ({ name, bytes: Buffer.from(value) }));
  return admitBody(joinMultipart(parts, "in"), { kind: "multipart", boundary: "in" }, place, door, "out");
}
const call = (text: string, id = OURS) => admitBody(Buffer.from(text), { kind: "flight" }, page(id), door, "out");

describe("a plain form on a page", () => {
  it("passes with an action of this audience and is written anew", () => {
    const admitted = post({ [`$ACTION_ID_${OURS}`]: "", what: "Сәлем" });
    expect(admitted).toMatchObject({ contentType: "multipart/form-data; boundary=out" });
    expect(splitMultipart((admitted as { bytes: Buffer }).bytes, "out")).toHaveLength(2);
  });

  it("passes with bound arguments and with the state of useActionState", () => {
    const bound = {
      $ACTION_REF_1: "",
      "$ACTION_1:0": `{"id":"${OURS}","bound":"$@1"}`,
      "$ACTION_1:1": '[{"n":0}]',
      $ACTION_KEY: "k0abf",
      by: "2",
    };
    expect(post(bound)).toMatchObject({ contentType: "multipart/form-data; boundary=out" });
  });

  it("may not bind arguments on the citizens' door", () => {
    const bound = { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${OURS}","bound":null}` };
    expect(post(bound, { ...page(), plane: "citizen" })).toMatchObject({ status: 400 });
    expect(post({ [`$ACTION_ID_${OURS}`]: "" }, { ...page(), plane: "citizen" })).not.toHaveProperty("status");
  });

  it.each([
    ["without any action", { what: "x" }],
    ["with an action of another audience", { [`$ACTION_ID_${FOREIGN}`]: "" }],
    ["with one of ours and one of another audience", { [`$ACTION_ID_${OURS}`]: "", [`$ACTION_ID_${FOREIGN}`]: "" }],
    ["with a foreign bound action", { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${FOREIGN}","bound":null}` }],
  ])("is 404 %s", (_, fields) => {
    expect(post(fields)).toEqual({ status: 404, code: "not_found" });
  });

  it.each([
    ["an id that is none", { $ACTION_ID_toString: "" }],
    ["an id with a value", { [`$ACTION_ID_${OURS}`]: "x" }],
    [
      "three actions",
      {
        [`$ACTION_ID_${OURS}`]: "",
        $ACTION_REF_1: "",
        $ACTION_REF_2: "",
        "$ACTION_1:0": `{"id":"${OURS}"}`,
        "$ACTION_2:0": `{"id":"${OURS}"}`,
      },
    ],
    ["a reference without its row", { $ACTION_REF_1: "" }],
    ["a row without its reference", { [`$ACTION_ID_${OURS}`]: "", "$ACTION_1:0": `{"id":"${FOREIGN}"}` }],
    ["a row that is no JSON", { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${OURS}","bound":` }],
    ["a bound row that is no JSON", { $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${OURS}","bound":"$@1"}`, "$ACTION_1:1": "[" }],
    ["a descriptor that hides its id", { $ACTION_REF_1: "", "$ACTION_1:0": `{"x":"","id":"${OURS}"}` }],
    ["an unknown field of React's", { [`$ACTION_ID_${OURS}`]: "", $ACTION_X: "" }],
    ["a key that is none", { [`$ACTION_ID_${OURS}`]: "", $ACTION_KEY: "a b" }],
    ["a bare prefix", { $ACTION: "" }],
  ])("is 400 with %s", (_, fields) => {
    expect(post(fields)).toMatchObject({ status: 400 });
  });

  it("is 400 when a field is not UTF-8", () => {
    const parts = [
      { name: `$ACTION_ID_${OURS}`, bytes: Buffer.alloc(0) },
      { name: "what", bytes: Buffer.from([0xc3, 0x28]) },
    ];
    const body = joinMultipart(parts, "in");
    expect(admitBody(body, { kind: "multipart", boundary: "in" }, page(), door, "out")).toMatchObject({ status: 400 });
  });
});

describe("a call of the framework's script", () => {
  it.each(["[]", '[{"a":"$D1970-01-01T00:00:00.000Z"}]', `["${"[".repeat(100)}"]`])("passes as a list of arguments: %s", (text) => {
    expect(call(text)).toMatchObject({ contentType: "text/plain;charset=UTF-8" });
  });
  it.each(["", "{}", "null", "[", "[]x", `${"[".repeat(33)}${"]".repeat(33)}`, "[\u0000]"])("is 400 as anything else: %s", (text) => {
    expect(call(text)).toMatchObject({ status: 400 });
  });
  it.each([
    "$$T",
    "$undefined",
    "$D1970-01-01T00:00:00.000Z",
    "$n9",
    "$-0",
    "$NaN",
    "$K1",
    "$Q2",
    "$Wf",
    "$1",
    "$0:0:rows:1",
    'he said \\"$T\\"',
  ])("passes with %s in it", (value) => expect(call(`[{"a":"${value}"}]`)).not.toHaveProperty("status"));
  it.each([
    "$T",
    "$F1",
    "$h1",
    "$@1",
    "$R1",
    "$r1",
    "$X1",
    "$x1",
    "$i1",
    "$B1",
    "$Sreact",
    "$1:__proto__:then",
    "$1:constructor",
    "$o1",
    "$",
  ])("is 400 with %s in it", (value) => {
    expect(call(`["${value}"]`)).toMatchObject({ status: 400 });
    expect(call(`[{"then":"${value}"}]`)).toMatchObject({ status: 400 });
    expect(call(`["\\\\","${value}"]`)).toMatchObject({ status: 400 });
  });
  it("is 400 when it is not UTF-8", () => {
    expect(admitBody(Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]), { kind: "flight" }, page(OURS), door, "out")).toMatchObject({
      status: 400,
    });
  });
  it("is 404 for a foreign action, and tells the script that the page is outdated", () => {
    expect(call("[]", FOREIGN)).toEqual({ status: 404, code: "not_found", headers: { "x-nextjs-action-not-found": "1" } });
  });
  it("passes as a form of arguments", () => {
    expect(post({ _1_$ACTION_REF_3: "", _1_by: "2", "0": '[{"n":0},"$K1"]' }, page(OURS))).not.toHaveProperty("status");
  });
  it.each<Record<string, string>>([{ _1_by: "2" }, { "0": "{}" }, { "0": "[]", by: "2" }, { "0": "[]", "1": "{" }])(
    "is 400 as a form without its rows: %o",
    (fields) => {
      expect(post(fields, page(OURS))).toMatchObject({ status: 400 });
    },
  );
});

describe("a route handler", () => {
  it("takes any well-formed form", () => {
    expect(post({ format: "csv" }, handler)).not.toHaveProperty("status");
  });
  it("takes no malformed one", () => {
    expect(admitBody(Buffer.from("x"), { kind: "multipart", boundary: "in" }, handler, door, "out")).toMatchObject({ status: 400 });
  });
});
