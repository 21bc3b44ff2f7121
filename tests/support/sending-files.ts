import { type ClientRequest, type IncomingMessage, request } from "node:http";

/** A file as a browser puts it into a form. */
export type FormFile = { name: string; bytes: Buffer };

const BOUNDARY = "----files";
/** Its content type. */
export const FORM_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form with files, as browsers write it. */
export function formWith(files: readonly FormFile[], fields: Record<string, string> = {}): Buffer {
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    ...files.flatMap(({ name, bytes }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from("\r\n"),
    ]),
  ];
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

/** Begins to send a form to a served door; the body is written by the caller. */
export function beginForm(address: string, cookie: string, length: number): { sending: ClientRequest; answer: Promise<IncomingMessage> } {
  const { origin } = new URL(address);
  const headers = { cookie, origin, "content-type": FORM_TYPE, "content-length": length };
  const sending = request(address, { method: "POST", headers });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sending.on("response", (message) => {
      message.resume();
      resolve(message);
    });
    sending.on("error", reject);
  });
  answer.catch(() => undefined);
  return { sending, answer };
}

/** Sends a whole form and waits for the answer. */
export async function sendForm(address: string, cookie: string, body: Buffer): Promise<IncomingMessage> {
  const { sending, answer } = beginForm(address, cookie, body.length);
  sending.end(body);
  return answer;
}
