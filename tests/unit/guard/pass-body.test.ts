import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { passBody } from "#server/guard/pass-body.ts";

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** A server that hands each request on with its body passing, as the guard does where files arrive. */
async function passing(route: (replay: IncomingMessage, response: ServerResponse) => void | Promise<void>): Promise<number> {
  const server = createServer((incoming, response) => void route(passBody(incoming, response, { "x-admitted": "yes" }), response));
  running.push(server.listen(0, "127.0.0.1"));
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

const send = (port: number, body: Uint8Array<ArrayBuffer>) => fetch(`http://127.0.0.1:${port}/`, { method: "POST", body });

describe("a body that passes", () => {
  it("arrives identical and whole, with the admitted headers and no others", async () => {
    const body = new Uint8Array(3_000_000).map((_, index) => index % 251);
    let seen: unknown;
    const port = await passing(async (replay, response) => {
      seen = replay.headers;
      response.end(await buffer(replay));
    });
    const answer = Buffer.from(await (await send(port, body)).arrayBuffer());
    expect(answer.equals(Buffer.from(body))).toBe(true);
    expect(seen).toEqual({ "x-admitted": "yes" });
  });

  it("is not taken faster than the route reads it: what waits is little", async () => {
    let waiting = 0;
    const port = await passing(async (replay, response) => {
      let read = 0;
      for await (const chunk of replay) {
        read += (chunk as Buffer).length;
        waiting = Math.max(waiting, replay.readableLength);
        if (read % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      response.end(String(read));
    });
    expect(await (await send(port, new Uint8Array(4_000_000))).text()).toBe("4000000");
    expect(waiting).toBeLessThan(300_000);
  });

  it("that the route does not want is thrown away, and the sender gets the answer", async () => {
    const port = await passing((replay, response) => {
      replay.destroy();
      response.statusCode = 422;
      response.end("no");
    });
    const answer = await send(port, new Uint8Array(2_000_000));
    expect([answer.status, await answer.text()]).toEqual([422, "no"]);
  });

  it("that breaks off is an error for the route and for nobody else", async () => {
    const error = new Promise<Error>((resolve) => {
      void passing((replay) => {
        replay.on("error", resolve);
        replay.resume();
      }).then((port) => {
        const sending = request({ port, host: "127.0.0.1", method: "POST", headers: { "content-length": 1_000_000 } });
        sending.on("error", () => undefined);
        sending.write(Buffer.alloc(10_000), () => sending.destroy());
      });
    });
    expect((await error).message).toBe("body_cut_off");
  });
});
