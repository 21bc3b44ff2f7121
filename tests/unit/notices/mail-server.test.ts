import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NoticeFault } from "#lib/notices/channel.ts";
import { emailSender, smtpOptions } from "#lib/notices/email.ts";
import { aMailServer, type MailServer } from "#tests/support/post-office.ts";

const FROM = "note@post.example.kz";
const NOTICE = { id: "0".repeat(32), address: "reader@post.example.kz", subject: "Еске салу", text: "Сіз сұраған еске салу." };

let plain: MailServer;
let unknownCertificate: MailServer;
beforeAll(async () => {
  plain = await aMailServer();
  unknownCertificate = await aMailServer({ secure: true });
});
afterAll(() => Promise.all([plain.close(), unknownCertificate.close()]));

const codeOf = (sending: Promise<void>) =>
  sending.then(
    () => "sent",
    (error: unknown) => (error instanceof NoticeFault ? error.fault : "another error"),
  );

describe("a letter", () => {
  it("goes nowhere over TLS with a certificate that nobody vouches for, whatever the address says", async () => {
    const url = `${unknownCertificate.url.replace("smtp:", "smtps:")}?tls.rejectUnauthorized=false`;
    expect(await codeOf(emailSender({ url, from: FROM }).send(NOTICE))).toMatchObject({ final: false });
    expect(unknownCertificate.letters).toEqual([]);
  });

  it("goes nowhere over a network where the server offers no TLS", async () => {
    const { port } = new URL(plain.url);
    // What a server elsewhere is spoken to with, led to this machine.
    const transport = createTransport({ ...smtpOptions({ url: `smtp://mail.example.kz:${port}`, from: FROM }), host: "127.0.0.1" });
    await expect(transport.sendMail({ from: FROM, to: NOTICE.address, text: "x" })).rejects.toMatchObject({ code: "ETLS" });
    expect(plain.letters).toEqual([]);
  });

  it("gets no further line in its head from an address, should such a one ever come this far", async () => {
    const address = "reader@post.example.kz\r\nBcc: second@post.example.kz";
    await codeOf(emailSender({ url: plain.url, from: FROM }).send({ ...NOTICE, address }));
    expect(plain.letters.filter(({ parsed }) => parsed.headers.has("bcc"))).toEqual([]);
    plain.letters.length = 0;
  });

  it("introduces itself by the sender's domain, not by the name of this machine", async () => {
    expect(await codeOf(emailSender({ url: plain.url, from: FROM }).send(NOTICE))).toBe("sent");
    expect(plain.letters[0]?.parsed.messageId).toBe(`<${NOTICE.id}@post.example.kz>`);
    expect(plain.letters[0]?.raw).not.toMatch(/x-mailer|user-agent|received/i);
  });
});
