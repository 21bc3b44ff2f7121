import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "#lib/i18n/locales.ts";
import { readAddress } from "#lib/notices/address.ts";
import { MOST_ATTEMPTS, pauseAfter } from "#lib/notices/attempts.ts";
import { SMS_LIMIT, sentencesIn } from "#lib/notices/contents.ts";
import { smtpOptions } from "#lib/notices/email.ts";
import { noticeWishSchema, WORDINGS } from "#lib/notices/schema.ts";
import { filledIn } from "#lib/notices/sms.ts";
import { readWish, wishProblem } from "#lib/notices/wish.ts";

const BOTH = ["email", "sms"] as const;

describe("an address for notices", () => {
  it.each([
    ["email", " A.Serik+note@post.example.kz ", "A.Serik+note@post.example.kz"],
    ["sms", "8 (701) 123-45-67", "+77011234567"],
    ["sms", "+7 701 123 45 67", "+77011234567"],
    ["sms", "+49 1512 3456789", "+4915123456789"],
  ] as const)("by %s is read from %j", (channel, typed, address) => expect(readAddress(channel, typed)).toBe(address));

  it.each([
    ["email", "a@example.kz\r\nBcc: b@example.kz"],
    ["email", "a@example.kz, b@example.kz"],
    ["email", "Name <a@example.kz>"],
    ["email", '"a b"@example.kz'],
    ["email", "a@example.kz\u2028x"],
    ["email", "a@localhost"],
    ["email", `${"a".repeat(65)}@example.kz`],
    ["email", ""],
    ["sms", "12345"],
    ["sms", "+7 701 123 45 67 ext. 5"],
    ["sms", ""],
  ] as const)("by %s is not read from %j", (channel, typed) => expect(readAddress(channel, typed)).toBeNull());

  it("never has a mark that could end a line, begin a second address or leave its place in a request", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BOTH),
        fc.string({ unit: "binary" }),
        fc.constantFrom("a@example.kz", "+77011234567"),
        (channel, noise, good) => {
          for (const typed of [noise, good + noise, noise + good])
            expect(readAddress(channel, typed) ?? "").not.toMatch(/[\s<>,;:"\\()[\]]/);
        },
      ),
    );
  });
});

describe("a wish for notices", () => {
  it("is none where nothing was chosen, where none is wanted, and where the installation cannot send it", () => {
    const fields = { email: "a@example.kz", phone: "+77011234567" };
    expect(readWish(fields, "kk", BOTH)).toBeNull();
    expect(readWish({ ...fields, notice: "no_notice" }, "kk", BOTH)).toBeNull();
    expect(readWish({ ...fields, notice: "by_sms" }, "kk", ["email"])).toBeNull();
    expect(readWish({ ...fields, notice: "by_email" }, "kk", [])).toBeNull();
  });

  it("takes the address of its channel and no other, and the usual words where none were chosen", () => {
    expect(readWish({ notice: "by_sms", email: "a@example.kz", phone: "8 701 123 45 67", hours: "evening" }, "ru", BOTH)).toEqual({
      wish: { channel: "sms", address: "+77011234567", wording: "reminder", withSite: false, language: "ru" },
      hours: "evening",
    });
  });

  it.each([
    [
      { notice: "by_email", email: "a@", phone: "+77011234567" },
      { name: "email", code: "notice_email_wrong" },
    ],
    [
      { notice: "by_sms", email: "a@example.kz" },
      { name: "phone", code: "notice_phone_wrong" },
    ],
    [{ notice: "no_notice" }, null],
    [{}, null],
  ])("says what is wrong with %j", (fields, problem) => expect(wishProblem(fields)).toEqual(problem));
});

describe("a wish that was opened", () => {
  const wish = { channel: "email", address: "a@example.kz", wording: "news", withSite: false, language: "kk" };

  it.each(["a@example.kz, b@example.kz", "a@example.kz\r\nBcc: b@example.kz", "+77011234567", " a@example.kz", ""])(
    "is none where its address is %j: the worker does not rely on who sealed it",
    (address) => {
      expect(noticeWishSchema.safeParse(wish).success).toBe(true);
      expect(noticeWishSchema.safeParse({ ...wish, address }).success).toBe(false);
    },
  );
});

describe("the sentences of a notice", () => {
  const BETRAYING =
    /case|complain|right|office|ombuds|commission|number|code|дел[оауе]\b|жалоб|прав[аоу]|обращен|омбуд|уполномоч|номер|код|\bіс|шағым|құқы|өтініш|уәкіл|нөмір/i;

  it.each(LOCALES)("are one SMS each in %s, with the longest address of a site, and say nothing of a case", async (locale) => {
    const said = await sentencesIn(locale);
    expect(Object.keys(said).sort()).toEqual([...WORDINGS].sort());
    for (const { subject, text } of Object.values(said)) {
      expect(`${text}\n${"x".repeat(30)}`.length).toBeLessThanOrEqual(SMS_LIMIT);
      expect(`${subject} ${text}`).not.toMatch(BETRAYING);
      expect(`${subject}${text}`).not.toMatch(/[\n\r{}<>\d]|http/);
    }
  });
});

describe("an attempt that failed", () => {
  it("is followed by longer and longer pauses, and then by none", () => {
    const pauses = Array.from({ length: MOST_ATTEMPTS }, (_none, index) => pauseAfter(index + 1, { code: "timeout", final: false }));
    expect(pauses.at(-1)).toBeNull();
    const real = pauses.slice(0, -1).map(Number);
    expect(real).toEqual([...real].sort((a, b) => a - b));
    expect(new Set(real).size).toBe(real.length);
  });

  it("is the last where the server will never take it", () => expect(pauseAfter(1, { code: "smtp_550", final: true })).toBeNull());
});

describe("the mail server", () => {
  const options = (url: string) => smtpOptions({ url, from: "note@example.kz" });

  it.each([
    [
      "smtps://u:p%40ss@mail.example.kz",
      { host: "mail.example.kz", port: 465, secure: true, requireTLS: true, auth: { user: "u", pass: "p@ss" } },
    ],
    ["smtp://mail.example.kz", { port: 587, secure: false, requireTLS: true, ignoreTLS: false }],
    ["smtp://mail.example.kz?tls.rejectUnauthorized=false&requireTLS=false", { requireTLS: true, tls: { minVersion: "TLSv1.2" } }],
    ["smtp://127.0.0.1:2525", { host: "127.0.0.1", port: 2525, requireTLS: false, name: "example.kz" }],
    ["smtp://localhost.example.kz:25", { requireTLS: true }],
  ])("of %s is spoken to with TLS unless it is this machine", (url, expected) => expect(options(url)).toMatchObject(expected));

  it("has a limit on every wait", () => {
    const { connectionTimeout, greetingTimeout, socketTimeout, dnsTimeout } = options("smtps://mail.example.kz");
    for (const limit of [connectionTimeout, greetingTimeout, socketTimeout, dnsTimeout]) expect(limit).toBeLessThanOrEqual(10_000);
  });
});

describe("the body of a request to a gateway", () => {
  const values = { "{to}": "+77011234567", "{text}": 'a"b&c={to}' };

  it("is JSON or a form as the installation says, and no value adds to it", () => {
    const json = filledIn('{"to":"{to}","message":{"text":"{text}"},"from":"Note"}', values);
    expect(JSON.parse(json.content)).toEqual({ to: "+77011234567", message: { text: 'a"b&c={to}' }, from: "Note" });
    const form = filledIn("phone={to}&mes={text}&sender=Note", values);
    expect(form.type).toBe("application/x-www-form-urlencoded");
    expect(Object.fromEntries(new URLSearchParams(form.content))).toEqual({ phone: "+77011234567", mes: 'a"b&c={to}', sender: "Note" });
  });
});
