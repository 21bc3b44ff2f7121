import { createTransport, type SMTPTransportOptions } from "nodemailer";
import { isLoopback } from "#lib/env/servers.ts";
import { NoticeFault, type NoticeSender, type Outgoing, PATIENCE_MS } from "./channel.ts";

/** Where e-mail is handed over, and who it comes from. */
export type MailServer = { url: string; from: string };

/** A server that answers each step in time, one by one, must not hold a notice longer than its claim lasts. */
const WHOLE_MS = 60_000;

const SUBMISSION = { "smtp:": 587, "smtps:": 465 } as const;

/** E-mail as plain text over SMTP, one connection for each letter. */
export function emailSender(server: MailServer): NoticeSender {
  const transport = createTransport(smtpOptions(server));
  return {
    send: async (notice) => {
      try {
        await transport.sendMail({ ...letter(notice, server.from), signal: AbortSignal.timeout(WHOLE_MS) });
      } catch (error) {
        throw faultOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/**
 * How the server is spoken to. Only host, port and sign-in are read off the address: nothing in it can switch the check of
 * certificates off. Over a network TLS is demanded, at once (smtps) or before anything is said (smtp).
 */
export function smtpOptions({ url, from }: MailServer): SMTPTransportOptions {
  const { protocol, hostname, port, username, password, ...rest } = partsOf(url);
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || SUBMISSION[protocol],
    secure: protocol === "smtps:",
    requireTLS: !rest.loopback,
    ignoreTLS: rest.loopback && protocol === "smtp:",
    tls: { minVersion: "TLSv1.2" },
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    // The name it introduces itself with; otherwise that would be the name of this machine.
    name: domainOf(from),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function partsOf(address: string) {
  const url = new URL(address);
  const { hostname, port, username, password } = url;
  return {
    protocol: url.protocol as keyof typeof SUBMISSION,
    hostname,
    port,
    username,
    password,
    loopback: isLoopback(url),
  };
}

// The same id on every attempt lets a mailbox show two copies as one.
function letter({ id, address, subject, text }: Outgoing, from: string) {
  return {
    from: { name: "", address: from },
    to: { name: "", address },
    envelope: { from, to: [address] },
    messageId: `<${id}@${domainOf(from)}>`,
    subject,
    text,
    headers: { "Auto-Submitted": "auto-generated" },
    xMailer: false as const,
  };
}

function domainOf(from: string): string {
  return from.slice(from.lastIndexOf("@") + 1);
}

const CODES: Record<string, string> = {
  EABORT: "timeout",
  ETIMEDOUT: "timeout",
  ETLS: "tls",
  EAUTH: "sign_in",
  ENOAUTH: "sign_in",
  EDNS: "name_not_found",
};

// What a server refuses with a number from 500 it will refuse again; signing in may be mended meanwhile.
function faultOf(error: unknown): NoticeFault {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const known = CODES[code ?? ""];
  if (known) return new NoticeFault(known);
  if (responseCode) return new NoticeFault(`smtp_${responseCode}`, { final: responseCode >= 500 });
  return new NoticeFault("connection");
}
