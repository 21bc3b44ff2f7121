import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinMultipart, type Part, splitMultipart } from "#server/guard/multipart.ts";

const CRLF = "\r\n";
const part = (name: string, value: string): string => `Content-Disposition: form-data; name="${name}"${CRLF}${CRLF}${value}`;
const form = (...parts: string[]): Buffer => Buffer.from(`${parts.map((text) => `--b${CRLF}${text}${CRLF}`).join("")}--b--${CRLF}`);
const namesAndTexts = (parts: Part[] | undefined) => parts?.map(({ name, bytes }) => [name, bytes.toString()]);

describe("a well-formed form", () => {
  it("comes apart in order, values byte for byte", () => {
    const body = form(part("what", "Сәлем\n--b не граница"), part("$ACTION_ID_x", ""), part("a.b[0]", "1"));
    expect(namesAndTexts(splitMultipart(body, "b"))).toEqual([
      ["what", "Сәлем\n--b не граница"],
      ["$ACTION_ID_x", ""],
      ["a.b[0]", "1"],
    ]);
  });

  it("may carry files, types and lengths, and may end without a line end", () => {
    const file = `content-disposition: form-data; name="f"; filename="фото %22.jpg"${CRLF}content-type: image/jpeg${CRLF}Content-Length: 2${CRLF}${CRLF}\u0000\u0001`;
    const body = form(file).subarray(0, -2);
    expect(splitMultipart(body, "b")).toEqual([
      { name: "f", filename: "фото %22.jpg", mediaType: "image/jpeg", bytes: Buffer.from([0, 1]) },
    ]);
  });
});

describe("a form one byte out of order is malformed", () => {
  it.each([
    ["empty", Buffer.alloc(0)],
    ["no delimiter", Buffer.from("hello")],
    ["preamble", Buffer.concat([Buffer.from("x\r\n"), form(part("a", "1"))])],
    ["epilogue", Buffer.concat([form(part("a", "1")), Buffer.from("x")])],
    ["a second end", Buffer.concat([form(part("a", "1")), Buffer.from("--b--\r\n")])],
    ["no end", form(part("a", "1")).subarray(0, -6)],
    ["only dashes", Buffer.from("--b--\r\n")],
    ["bare line feeds", Buffer.from(form(part("a", "1")).toString().replaceAll("\r\n", "\n"))],
    ["junk after a delimiter", Buffer.from(form(part("a", "1"), part("b", "2")).toString().replace("1\r\n--b\r\n", "1\r\n--b \r\n"))],
    ["no header", form(`${CRLF}value`)],
    ["no name", form(`Content-Disposition: form-data${CRLF}${CRLF}x`)],
    ["empty name", form(part("", "x"))],
    ["name with an escape", form(part("a%22b", "x"))],
    ["name with a space", form(part("a b", "x"))],
    ["name of 201 characters", form(part("a".repeat(201), "x"))],
    ["unknown header", form(`X-A: 1${CRLF}${part("a", "1")}`)],
    ["transfer encoding", form(`Content-Transfer-Encoding: base64${CRLF}${part("a", "1")}`)],
    ["two dispositions", form(`Content-Disposition: form-data; name="z"${CRLF}${part("a", "1")}`)],
    ["folded header", form(`Content-Disposition: form-data;${CRLF} name="a"${CRLF}${CRLF}1`)],
    ["name twice", form(`Content-Disposition: form-data; name="a"; name="b"${CRLF}${CRLF}1`)],
    ["filename*", form(`Content-Disposition: form-data; name="a"; filename*=utf-8''x${CRLF}${CRLF}1`)],
    ["attachment", form(`Content-Disposition: attachment; name="a"${CRLF}${CRLF}1`)],
    [
      "broken UTF-8 in a file name",
      Buffer.from(form(`Content-Disposition: form-data; name="a"; filename="\u00ff"${CRLF}${CRLF}1`).toString("latin1"), "latin1").fill(
        0xff,
        54,
        55,
      ),
    ],
    ["501 parts", form(...Array.from({ length: 501 }, (_, index) => part(`a${index}`, "")))],
  ])("%s", (_, body) => {
    expect(splitMultipart(body, "b")).toBeUndefined();
  });
});

const partArbitrary: fc.Arbitrary<Part> = fc.record(
  {
    name: fc.stringMatching(/^[$A-Za-z0-9_][$A-Za-z0-9_.:[\]-]{0,20}$/),
    bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    filename: fc.stringMatching(/^[A-Za-z0-9 ._-]{0,12}$/),
    mediaType: fc.constantFrom("image/png", "text/plain; charset=utf-8"),
  },
  { requiredKeys: ["name", "bytes"] },
);
const partsArbitrary = fc.array(
  partArbitrary.map((given) => (given.filename === undefined ? { name: given.name, bytes: given.bytes } : given)),
  { minLength: 1, maxLength: 6 },
);
const BOUNDARY = "0123456789abcdef0123456789abcdef";
const FRESH = "fedcba9876543210fedcba9876543210";

describe("properties", () => {
  it("what was joined comes apart the same", () => {
    fc.assert(
      fc.property(partsArbitrary, (parts) => {
        const again = splitMultipart(joinMultipart(parts, BOUNDARY), BOUNDARY);
        expect(again).toEqual(
          parts.map((one) => (one.filename === undefined || one.mediaType ? one : { ...one, mediaType: "application/octet-stream" })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("what is admitted after any damage means the same to the parser behind us", async () => {
    await fc.assert(
      fc.asyncProperty(
        partsArbitrary,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.boolean()), { maxLength: 3 }),
        async (parts, damage) => {
          const admitted = splitMultipart(damaged(joinMultipart(parts, BOUNDARY), damage), BOUNDARY);
          if (!admitted) return;
          const seen = await readAsNextDoes(joinMultipart(admitted, FRESH));
          expect(seen).toEqual(await Promise.all(admitted.map(asEntry)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("a form cut short anywhere is malformed", () => {
    const body = form(part("a", "1"), part("b", "2"));
    for (let length = 0; length < body.length - 2; length += 1)
      expect(splitMultipart(body.subarray(0, length), "b"), String(length)).toBeUndefined();
  });

  it("ends with a body made to be slow, before the test's patience does", () => {
    const nasty = Buffer.from(`--b${CRLF}${part("a", `${CRLF}--`.repeat(250_000))}`);
    expect(splitMultipart(nasty, "b")).toBeUndefined();
  });
});

function damaged(body: Buffer, damage: readonly (readonly [number, number, boolean])[]): Buffer {
  let result = Buffer.from(body);
  for (const [seed, byte, cut] of damage) {
    const at = seed % result.length;
    if (cut) result = Buffer.concat([result.subarray(0, at), result.subarray(at + 1)]);
    else result[at] = byte;
  }
  return result;
}

async function readAsNextDoes(body: Buffer): Promise<unknown[]> {
  const request = new Request("http://n", {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${FRESH}` },
    body: new Uint8Array(body),
  });
  const entries = [...(await request.formData())];
  return Promise.all(entries.map(async ([name, value]) => [name, typeof value === "string" ? value : await value.text()]));
}

async function asEntry({ name, bytes }: Part): Promise<[string, string]> {
  return [name, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)];
}
