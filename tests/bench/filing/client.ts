import { Agent, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import type { FormBody } from "./prepared.ts";

export type Answer = { status: number; location: string; text: string };

/** A client of the citizens' door that costs little itself: plain node:http, connections kept open. */
export class Client {
  readonly #origin: string;
  readonly #agent: Agent;

  /** @param connections how many at most; as many as are needed when it is not given */
  constructor(origin: string, connections = Number.POSITIVE_INFINITY) {
    this.#origin = origin;
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** Sends a form as a browser without scripts does, through a proxy that says which network it came from. */
  post(place: string, { bytes, contentType }: FormBody, { cookie = "", network }: { cookie?: string; network: string }): Promise<Answer> {
    const headers = { origin: this.#origin, "content-type": contentType, "content-length": bytes.length, "x-forwarded-for": network };
    return this.#ask("POST", place, { ...headers, ...(cookie && { cookie }) }, bytes);
  }

  get(place: string, cookie: string): Promise<Answer> {
    return this.#ask("GET", place, { cookie });
  }

  close(): void {
    this.#agent.destroy();
  }

  async #ask(method: string, place: string, headers: Record<string, string | number>, body?: Buffer): Promise<Answer> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(this.#origin + place, { method, headers, agent: this.#agent }, resolve)
        .on("error", reject)
        .end(body);
    });
    return { status: answer.statusCode ?? 0, location: answer.headers.location ?? "", text: await text(answer) };
  }
}
