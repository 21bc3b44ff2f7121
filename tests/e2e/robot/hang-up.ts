import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type HtmlForm, multipart } from "./form.ts";
import type { RobotPage } from "./page.ts";
import type { Robot } from "./robot.ts";

/**
 * Sends a form whole and cuts the connection before the answer can be read.
 *
 * @param after milliseconds between the last byte of the form and the cut
 */
export async function sendAndHangUp(robot: Robot, page: RobotPage, form: HtmlForm, after: number): Promise<void> {
  const encoded = new Response(multipart(form.entries()));
  const body = Buffer.from(await encoded.arrayBuffer());
  const headers = {
    origin: robot.origin,
    cookie: robot.cookies.header,
    "content-type": encoded.headers.get("content-type") ?? "",
    "content-length": body.length,
  };
  const sending = request(new URL(page.place, robot.origin), { method: "POST", headers, agent: false });
  sending.on("error", () => {}); // The cut is what we want.
  await new Promise<void>((sent) => sending.end(body, () => sent()));
  await sleep(after);
  sending.destroy();
}
