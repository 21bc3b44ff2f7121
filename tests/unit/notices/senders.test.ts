import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

/** What a worker with these settings would send with. */
async function sendersWith(settings: Record<string, string>): Promise<string[]> {
  const names = ["NOTICE_CHANNELS", "NOTICE_FROM", "NOTICE_SITE", "SMTP_URL", "SMS_URL", "SMS_AUTHORIZATION", "SMS_BODY"];
  for (const name of names) vi.stubEnv(name, settings[name] ?? "");
  const { openSenders } = await import("#lib/notices/senders.ts");
  return Object.keys(openSenders());
}

const MAIL = { NOTICE_FROM: "note@example.kz", SMTP_URL: "smtps://u:p@mail.example.kz" };
const SMS = { SMS_URL: "https://sms.example.kz/send" };

describe("the channels of an installation", () => {
  it("are none without settings: notices are off", async () => {
    expect(await sendersWith({})).toEqual([]);
    expect(await sendersWith({ ...MAIL, ...SMS })).toEqual([]);
  });

  it.each([
    [{ NOTICE_CHANNELS: "email", ...MAIL }, ["email"]],
    [{ NOTICE_CHANNELS: "sms", ...SMS }, ["sms"]],
    [{ NOTICE_CHANNELS: "email,sms", ...MAIL, ...SMS, NOTICE_SITE: "https://example.kz/" }, ["email", "sms"]],
  ])("are those that are named: %j", async (settings, channels) => expect(await sendersWith(settings)).toEqual(channels));

  it.each([
    [{ NOTICE_CHANNELS: "email", SMTP_URL: MAIL.SMTP_URL }, "NOTICE_FROM"],
    [{ NOTICE_CHANNELS: "email", NOTICE_FROM: MAIL.NOTICE_FROM }, "SMTP_URL"],
    [{ NOTICE_CHANNELS: "email,sms", ...MAIL }, "SMS_URL"],
    [{ NOTICE_CHANNELS: "pigeon" }, "Settings are wrong"],
    [{ NOTICE_CHANNELS: "email", ...MAIL, NOTICE_FROM: "Note <note@example.kz>\r\nBcc: x@example.kz" }, "Settings are wrong"],
    [{ NOTICE_CHANNELS: "email", ...MAIL, NOTICE_SITE: `https://${"long".repeat(8)}.example.kz` }, "Settings are wrong"],
    [{ NOTICE_CHANNELS: "email", ...MAIL, SMTP_URL: "http://mail.example.kz" }, "SMTP_URL is malformed"],
    [{ NOTICE_CHANNELS: "sms", SMS_URL: "http://sms.example.kz/send" }, "SMS_URL is malformed"],
    [{ NOTICE_CHANNELS: "sms", ...SMS, SMS_AUTHORIZATION: "Bearer x\r\nHost: y" }, "SMS_AUTHORIZATION is malformed"],
    [{ NOTICE_CHANNELS: "sms", ...SMS, SMS_BODY: "text={text}" }, "Settings are wrong"],
  ])("are refused at the start where one cannot be served as it should: %j", async (settings, reason) => {
    await expect(sendersWith(settings)).rejects.toThrow(reason);
  });
});
