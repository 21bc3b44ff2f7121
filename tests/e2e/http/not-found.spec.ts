import { randomUUID } from "node:crypto";
import { acceptedCase, newCase, summarisedCase } from "#tests/e2e/robot/casework.ts";
import type { RobotPage } from "#tests/e2e/robot/page.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague } from "#tests/e2e/robot/staff.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const TRANSPORT = ["connection", "date", "keep-alive"];

/** Everything that an answer tells its reader, but for the moment, ids it repeats and what is random in each answer. */
function told({ status, headers, html }: RobotPage) {
  const fixed = (text: string) =>
    text.replaceAll(/nonce[^A-Za-z0-9+/]{1,6}[A-Za-z0-9+/]{22}==/g, "nonce").replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
  const lines = [...headers].filter(([name]) => !TRANSPORT.includes(name)).sort();
  return { status, lines: lines.map(([name, value]) => `${name}: ${fixed(value)}`), html: fixed(html) };
}

test("to an officer a colleague's case and summary are the same as ones that were never there", async ({ platform }) => {
  const [foreign, accepted] = await Promise.all([summarisedCase(platform, "supervisor"), acceptedCase(platform, "supervisor")]);
  const officer = await colleague(platform, "officer");
  const summaryId = foreign.page.url.pathname.split("/").at(-1);
  const caseId = accepted.page.url.pathname.split("/").at(-1);
  const invented = randomUUID();
  for (const locale of ["kk", "en"]) {
    const never = told(await officer.ask("GET", `/${locale}/office/cases/${invented}`));
    expect(never.status).toBe(404);
    for (const place of [
      `cases/${caseId}`,
      `cases/${caseId}?done=taken`,
      `cases/${caseId}/summary`,
      `cases/${caseId}/summary?from=${summaryId}`,
      `cases/${invented}/summary`,
      `cases/${caseId}/new-code`,
      `cases/${invented}/new-code`,
      `cases/not-an-id`,
      `cases/${caseId?.toUpperCase()}`,
      `summaries/${summaryId}`,
      `summaries/${invented}`,
      "summaries/1",
      "summaries",
      "accounts",
      "audit",
      "no-such-place",
    ]) {
      expect(told(await officer.ask("GET", `/${locale}/office/${place}`)), place).toEqual(never);
    }
  }
});

test("administrators and auditors have no cases, and nobody has another role's pages", async ({ platform }) => {
  const { page } = await newCase(platform, "officer");
  const caseId = page.url.pathname.split("/").at(-1);
  const theirs: Record<string, string[]> = {
    admin: ["accounts"],
    auditor: ["audit"],
    supervisor: ["summaries"],
    commissioner: ["summaries", "audit"],
  };
  for (const [role, places] of Object.entries(theirs)) {
    const robot = await colleague(platform, role);
    const never = told(await robot.ask("GET", "/en/office/no-such-place"));
    const sees = async (place: string) => (await robot.ask("GET", `/en/office/${place}`)).status;
    for (const place of ["accounts", "audit", "summaries"])
      expect(await sees(place), `${role}: ${place}`).toBe(places.includes(place) ? 200 : 404);
    const isCaseworker = role === "supervisor" || role === "commissioner";
    expect(await sees(`cases/${caseId}`), role).toBe(isCaseworker ? 200 : 404);
    if (!isCaseworker) expect(told(await robot.ask("GET", `/en/office/cases/${caseId}`)), role).toEqual(never);
    if (!isCaseworker) expect(told(await robot.ask("GET", `/en/office/cases/${randomUUID()}`)), role).toEqual(never);
  }
});

test("without a session every page of the office leads to signing in, whether it is there or not", async ({ platform }) => {
  const { page } = await newCase(platform, "officer");
  const stranger = new Robot(platform.office);
  const answers = [];
  for (const place of [page.url.pathname, `/en/office/cases/${randomUUID()}`, "/en/office", "/en/office/audit", "/en/office/accounts"]) {
    const answer = await stranger.ask("GET", place);
    expect(answer.headers.get("location"), place).toBe("/en/office/sign-in");
    answers.push(told(answer));
  }
  expect(answers.slice(0, 2)).toEqual([answers[0], answers[0]]);
});

test("each door has its own pages only", async ({ platform }) => {
  const places = {
    citizen: ["/kk", "/kk/form/danger", "/kk/track", "/kk/help"],
    office: ["/kk/office/sign-in", "/kk/office", "/kk/office/audit"],
    review: ["/kk/review/sign-in", "/kk/review"],
  };
  for (const door of ["citizen", "office", "review"] as const) {
    const robot = new Robot(platform[door]);
    const never = told(await robot.ask("GET", "/kk/no-such-place"));
    expect(never.status).toBe(404);
    for (const [owner, theirs] of Object.entries(places)) {
      for (const place of theirs) {
        const answer = await robot.ask("GET", place);
        if (owner === door) expect(answer.status, `${place} at ${door}`).toBeLessThan(400);
        else expect(told(answer), `${place} at ${door}`).toEqual(never);
      }
    }
  }
});

test("what is not served is one page of the same bytes", async ({ platform }) => {
  for (const door of ["citizen", "office", "review"] as const) {
    const robot = new Robot(platform[door]);
    const never = told(await robot.ask("GET", "/kk/no-such-place"));
    const others = [
      "/de",
      "/KK",
      "/api/health",
      "/_next/data/x.json",
      "/_next/image?url=x",
      "/.env",
      "/.git/config",
      "/package.json",
      "/favicon.ico",
      "/kk/form/unknown",
      "/index.html",
      "/_next/static/chunks/app.js",
      "/server/serve.ts",
      "/up.json",
      "/.data/up.json",
      "/metrics",
    ];
    for (const place of others) expect(told(await robot.ask("GET", place)), `${place} at ${door}`).toEqual(never);
  }
});
