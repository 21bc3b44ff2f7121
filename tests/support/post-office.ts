import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A letter as it came over the wire. */
export type Letter = { from: string; to: string[]; raw: string; parsed: ParsedMail };

/** A mail server of a test. `answer`: what becomes of a letter once it is there whole; null takes it. */
export type MailServer = {
  url: string;
  letters: Letter[];
  answer: (letter: Letter) => Promise<MailRefusal | null>;
  close: () => Promise<void>;
};

/** What a server refuses with. */
export type MailRefusal = { code: number; words: string };

/** Starts a real SMTP server on loopback that keeps what it gets. */
export async function aMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const kept: MailServer = { url: "", letters: [], answer: async () => null, close: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    ...options,
    onData: async (stream, { envelope }, callback) => {
      const raw = Buffer.concat(await stream.toArray()).toString("utf8");
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      const letter = { from, to: envelope.rcptTo.map(({ address }) => address), raw, parsed: await simpleParser(raw) };
      kept.letters.push(letter);
      const refusal = await kept.answer(letter);
      callback(refusal && Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
  });
  server.on("error", () => {});
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  kept.url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  kept.close = () => new Promise((resolve) => server.close(resolve));
  return kept;
}

/** An SMS gateway of a test: what was posted to it, and what it answers. */
export type Gateway = { url: string; posts: { headers: IncomingHttpHeaders; body: string }[]; status: number; close: () => Promise<void> };

/** Starts a real HTTP receiver on loopback. */
export async function aGateway(): Promise<Gateway> {
  const kept: Gateway = { url: "", posts: [], status: 202, close: async () => {} };
  const server = createServer(async (request, response) => {
    kept.posts.push({ headers: request.headers, body: Buffer.concat(await request.toArray()).toString("utf8") });
    response.writeHead(kept.status, kept.status === 307 ? { location: kept.url } : {}).end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  kept.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  kept.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return kept;
}
