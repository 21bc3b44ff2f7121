import { type IncomingMessage, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Sends one file in pieces, as the script of the page does. */
export class PieceSender {
  cookie: string;
  readonly #bytes: Buffer;
  readonly #address: string;

  private constructor(address: string, cookie: string, bytes: Buffer) {
    [this.#address, this.cookie, this.#bytes] = [address, cookie, bytes];
  }

  static async begin(address: string, cookie: string, bytes: Buffer, name: string): Promise<PieceSender> {
    const { origin } = new URL(address);
    const metadata = `filename ${Buffer.from(name).toString("base64")}`;
    const headers = { cookie, origin, "tus-resumable": "1.0.0", "upload-length": String(bytes.length), "upload-metadata": metadata };
    const answer = await fetch(address, { method: "POST", headers });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
    return new PieceSender(`${origin}${answer.headers.get("location")}`, cookie, bytes);
  }

  /** Where the server says the file ends; NaN when it knows none. */
  async offset(): Promise<number> {
    const answer = await fetch(this.#address, { method: "HEAD", headers: { cookie: this.cookie } });
    return Number(answer.headers.get("upload-offset") ?? Number.NaN);
  }

  /** Sends the rest of the file. */
  async send(offset: number): Promise<{ status: number; offset: string | undefined }> {
    const { sending, answer } = this.#patch(offset);
    sending.end(this.#bytes.subarray(offset));
    const { statusCode = 0, headers } = await answer;
    return { status: statusCode, offset: headers["upload-offset"]?.toString() };
  }

  /** Begins to send the rest of the file and breaks off after so many bytes. */
  async sendAndCut(offset: number, after: number): Promise<void> {
    const { sending, answer } = this.#patch(offset);
    answer.catch(() => undefined);
    await new Promise((resolve) => sending.write(this.#bytes.subarray(offset, offset + after), resolve));
    await wait(60);
    sending.destroy();
  }

  async remove(): Promise<number> {
    const { origin } = new URL(this.#address);
    return (await fetch(this.#address, { method: "DELETE", headers: { cookie: this.cookie, origin } })).status;
  }

  #patch(offset: number) {
    const { origin } = new URL(this.#address);
    const headers = {
      cookie: this.cookie,
      origin,
      "tus-resumable": "1.0.0",
      "content-type": "application/offset+octet-stream",
      "upload-offset": offset,
      "content-length": this.#bytes.length - offset,
    };
    const sending = request(this.#address, { method: "PATCH", headers });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      sending.on("response", (message) => {
        message.resume();
        resolve(message);
      });
      sending.on("error", reject);
    });
    return { sending, answer };
  }
}
