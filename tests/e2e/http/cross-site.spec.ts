import { request } from "node:http";
import { type Act, changed, citizenActs, looks, officeActs } from "#tests/e2e/robot/acts.ts";
import { multipart } from "#tests/e2e/robot/form.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const FOREIGN = "https://evil.example";

/** Headers of a POST that did not come from a page of this door, and what the door answers. An empty header is not sent. */
const FORGERIES: Record<string, { headers: Record<string, string>; status: number }> = {
  "neither Origin nor Sec-Fetch-Site": { headers: { origin: "" }, status: 403 },
  "Origin: null": { headers: { origin: "null" }, status: 403 },
  "a foreign Origin": { headers: { origin: FOREIGN }, status: 403 },
  "a foreign Origin with a forwarded host": {
    headers: { origin: FOREIGN, "x-forwarded-host": "evil.example", "x-forwarded-proto": "https", forwarded: "host=evil.example" },
    status: 403,
  },
  "a foreign Origin that says it is the same": { headers: { origin: FOREIGN, "sec-fetch-site": "same-origin" }, status: 403 },
  "no Origin from another site": { headers: { origin: "", "sec-fetch-site": "cross-site" }, status: 403 },
  "no Origin from a sister site": { headers: { origin: "", "sec-fetch-site": "same-site" }, status: 403 },
  "no Origin, typed into the address bar": { headers: { origin: "", "sec-fetch-site": "none" }, status: 403 },
  "our Origin with another port": { headers: { origin: "http://127.0.0.1:9" }, status: 403 },
  "our Origin with another scheme": { headers: { origin: "https://127.0.0.1" }, status: 403 },
};

const WRONG_TYPES = [
  "application/x-www-form-urlencoded",
  "application/json",
  "text/plain",
  "text/plain;charset=UTF-8",
  "multipart/mixed; boundary=x",
  "",
];

for (const [door, actsOf] of [
  ["citizens", citizenActs],
  ["office", (platform) => officeActs(platform, "officer")],
] as [string, typeof citizenActs][]) {
  test(`what other sites make a browser send changes nothing at the door of ${door}`, async ({ platform }) => {
    const acts = await actsOf(platform);
    const before = await looks(acts);
    for (const act of acts) {
      for (const [what, { headers, status }] of Object.entries(FORGERIES)) {
        expect((await forge(act, headers)).status, `${act.name}, ${what}`).toBe(status);
      }
      for (const type of WRONG_TYPES) {
        const fields = new TextEncoder().encode(new URLSearchParams(act.page.form(act.button).entries(act.filling)).toString());
        const answer = await act.robot.post(act.page.place, fields, { headers: { "content-type": type } });
        expect(answer.status, `${act.name}, ${type || "no content type"}`).toBe(415);
      }
      expect(await postWithHost(act), `${act.name}, foreign host`).toBe(421);
      await act.robot.ask("GET", `${act.page.url.pathname}?${new URLSearchParams(act.page.form(act.button).entries(act.filling))}`);
    }
    expect(await changed(acts, before)).toEqual([]);
  });
}

test("a browser that sends no Origin but says the page is ours is let in", async ({ platform }) => {
  const answering = (await citizenActs(platform))[0];
  if (!answering) throw new Error("no act");
  const before = await answering.look();
  await forge(answering, { origin: "", "sec-fetch-site": "same-origin" });
  expect(await answering.look()).not.toBe(before);
});

function forge({ robot, page, button, filling }: Act, headers: Record<string, string>) {
  return robot.post(page.place, multipart(page.form(button).entries(filling)), { headers });
}

/** A foreign Origin and the same foreign Host: what a rebound name or a confused proxy would send. */
async function postWithHost({ robot, page, button, filling }: Act): Promise<number> {
  const encoded = new Response(multipart(page.form(button).entries(filling)));
  const headers = {
    host: "evil.example",
    origin: "http://evil.example",
    cookie: robot.cookies.header,
    "content-type": encoded.headers.get("content-type") ?? "",
  };
  const body = Buffer.from(await encoded.arrayBuffer());
  return new Promise((resolve, reject) => {
    const sending = request(new URL(page.place, robot.origin), { method: "POST", headers, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sending.on("error", reject);
    sending.end(body);
  });
}
