import { createServer } from "node:net";
import { afterEach, expect, it } from "vitest";
import { freePort } from "#server/postgres/port.ts";
import { takePort } from "#server/supervisor/ports.ts";
import { stopEverything } from "#server/supervisor/shutdown.ts";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

it("takes the preferred port if nobody has it, the next one by ten if somebody has", async () => {
  const preferred = await freePort();
  await listen(preferred);
  const port = await takePort(preferred);
  expect(port).toBeGreaterThan(preferred);
  expect((port - preferred) % 10).toBe(0);
});

it("never gives one port to two platforms that ask before either listens", async () => {
  const preferred = await freePort();
  const ports = await Promise.all([takePort(preferred), takePort(preferred), takePort(preferred)]);
  expect(new Set(ports).size).toBe(3);
  await stopEverything();
});

function listen(port: number): Promise<void> {
  return new Promise((resolve) => {
    const server = createServer();
    servers.push(server);
    server.listen(port, "127.0.0.1", resolve);
  });
}
