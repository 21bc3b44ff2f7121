import { createHash, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KEY_NAME, publishedKey, readPublishedKey, signCoupon, verifyCoupon } from "#lib/coupon/note.ts";
import { CHANNELS, type CouponFacts, couponText } from "#lib/coupon/text.ts";
import { aCoupon, aSigningKey, FACTS } from "#tests/support/coupons.ts";

const office = aSigningKey();
const genuine = aCoupon(office.signs);
const bytes = Buffer.from(genuine, "utf8");

const anyDay = fc.date({ min: new Date("2024-03-01"), max: new Date("2099-12-30"), noInvalidDate: true });
const isoDay = (date: Date) => date.toISOString().slice(0, 10);
const anyFacts: fc.Arbitrary<CouponFacts> = fc
  .record({
    number: fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.stringMatching(/^\d{6}$/)).map(([year, digits]) => `${year}-${digits}`),
    received: anyDay,
    wait: fc.integer({ min: 0, max: 12 }),
    channel: fc.constantFrom(...CHANNELS),
    commitment: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  })
  .map(({ received, wait, commitment, ...rest }) => ({
    ...rest,
    receivedAt: `${received.toISOString().slice(0, 16)}+05:00`,
    registeredOn: isoDay(new Date(received.getTime() + wait * 86_400_000)),
    commitment: Buffer.from(commitment).toString("base64"),
  }));

/** The note read as bytes: what is no UTF-8 cannot be a coupon. */
function verdictOnBytes(altered: Uint8Array) {
  return verifyCoupon(Buffer.from(altered).toString("utf8"), office.checks);
}

describe("a coupon", () => {
  it("tells anybody with the public key what was received and when", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(verifyCoupon(aCoupon(office.signs, facts), office.checks)).toEqual({ genuine: true, facts });
      }),
    );
  });

  it("fails after any single byte was altered, at every place", () => {
    for (let place = 0; place < bytes.length; place += 1) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const altered = Buffer.from(bytes);
        altered[place] = (altered[place] ?? 0) ^ flip;
        expect(verdictOnBytes(altered).genuine, `byte ${place} ^ ${flip}`).toBe(false);
      }
    }
  });

  it("fails with any other byte, one byte more or one byte less, wherever it is", () => {
    const place = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(place, fc.nat({ max: 255 }), (at, byte) => {
        const inserted = Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at)]);
        expect(verdictOnBytes(inserted).genuine).toBe(false);
        expect(verdictOnBytes(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])).genuine).toBe(false);
        const replaced = Buffer.from(bytes);
        replaced[at] = byte;
        expect(verdictOnBytes(replaced).genuine).toBe(byte === bytes[at]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["the day before", genuine.replace("2026-11-25T14:05", "2026-11-24T14:05")],
    ["a minute earlier", genuine.replace("14:05", "14:04")],
    ["another number", genuine.replace("004127", "004128")],
    ["another order of lines", genuine.replace(/^(number .*\n)(received .*\n)/m, "$2$1")],
    ["a line twice", genuine.replace(/^(channel .*\n)/m, "$1$1")],
    ["line breaks of Windows", genuine.replaceAll("\n", "\r\n")],
    ["trailing bytes", `${genuine}\n`],
    ["no last line break", genuine.slice(0, -1)],
    ["something in front", `\u{feff}${genuine}`],
    ["a second signature", `${genuine}${genuine.slice(genuine.indexOf("—"))}`],
    ["two coupons", genuine + genuine],
    ["nothing", ""],
  ])("fails with %s", (_name, altered) => {
    expect(verifyCoupon(altered, office.checks).genuine).toBe(false);
  });

  it("of another key is refused, also under the office's name and key hash", () => {
    const forger = aSigningKey();
    const forged = aCoupon(forger.signs);
    expect(verifyCoupon(forged, office.checks)).toEqual({ genuine: false, refusal: "other_key" });
    const seal = (note: string) => Buffer.from(note.split(`— ${KEY_NAME} `)[1] ?? "", "base64");
    const disguised = Buffer.concat([seal(genuine).subarray(0, 4), seal(forged).subarray(4)]).toString("base64");
    const note = forged.replace(/— .*\n$/, `— ${KEY_NAME} ${disguised}\n`);
    expect(verifyCoupon(note, office.checks)).toEqual({ genuine: false, refusal: "signature_wrong" });
  });

  it.each([
    ["a day that does not exist", couponText(FACTS).replace("received 2026-11-25", "received 2026-02-30")],
    ["a registration before the arrival", couponText(FACTS).replace("registered 2026-11-25", "registered 2026-11-24")],
    ["another time zone", couponText(FACTS).replace("+05:00", "+06:00")],
    ["an unknown channel", couponText(FACTS).replace("web", "raven")],
    ["a commitment spelt otherwise", couponText(FACTS).replace(/.=\n$/, "d=\n")],
    ["a line more", `${couponText(FACTS)}name Quanysh\n`],
    ["a later form", couponText(FACTS).replace("/v1", "/v2")],
  ])("is refused although the office signed it: %s", (_name, text) => {
    expect(verifyCoupon(signCoupon(text, office.signs), office.checks)).toEqual({ genuine: false, refusal: "text_malformed" });
  });

  it.each([
    { number: "2026-12" },
    { receivedAt: "2026-11-25T14:05:30+05:00" },
    { registeredOn: "2026-11-24" },
    { commitment: "AA==" },
    { number: "2026-004127\nname Quanysh" },
  ])("is never signed with a fact of another form: %j", (facts) => {
    expect(() => aCoupon(office.signs, facts)).toThrow();
  });

  it("never makes the check throw, whatever it is given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (note) => {
        expect(verdictOnBytes(note).genuine).toBe(false);
      }),
    );
  });

  // C2SP signed-note, built here without the code under test: any tool for signed notes can check a coupon.
  it("has the form of a signed note", () => {
    const [text, sealed = ""] = genuine.split(`\n— ${KEY_NAME} `);
    const raw = office.checks.export({ format: "der", type: "spki" }).subarray(-32);
    const hash = createHash("sha256")
      .update(Buffer.concat([Buffer.from(`${KEY_NAME}\n\u0001`), raw]))
      .digest();
    const seal = Buffer.from(sealed, "base64");
    expect(seal.subarray(0, 4)).toEqual(hash.subarray(0, 4));
    expect(verify(null, Buffer.from(text ?? ""), office.checks, seal.subarray(4))).toBe(true);
    expect(text).toBe(`ombudsman-coupon/v1
number 2026-004127
received 2026-11-25T14:05+05:00
registered 2026-11-25
channel web
commitment BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=
`);
  });
});

describe("the published key", () => {
  it("is read back", () => {
    const read = readPublishedKey(`${publishedKey(office.checks)}\r\n`);
    expect(read && verifyCoupon(genuine, read).genuine).toBe(true);
  });

  it("is refused when a letter of it is wrong", () => {
    const line = publishedKey(office.checks);
    for (let place = 0; place < line.length; place += 1) {
      const wrong = line.slice(0, place) + (line[place] === "A" ? "B" : "A") + line.slice(place + 1);
      expect(readPublishedKey(wrong), wrong).toBeNull();
    }
  });
});
