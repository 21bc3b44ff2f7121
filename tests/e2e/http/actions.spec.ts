import { type Act, changed, citizenActs, looks, officeActs } from "#tests/e2e/robot/acts.ts";
import { Cookies } from "#tests/e2e/robot/cookies.ts";
import { multipart } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { accountOf, colleague, signedIn } from "#tests/e2e/robot/staff.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

/** Sends somebody's filled-in form as somebody else, or to another door. */
function sendAs(robot: Robot, { page, button, filling }: Act, place = page.place) {
  return robot.post(place, multipart(page.form(button).entries(filling)));
}

/** The same as a form without scripts of the plainest kind names its action. */
function sendPlainlyAs(robot: Robot, { page, button, filling }: Act, place: string) {
  const entries = page.form(button).entries(filling);
  const id = /[0-9a-f]{42}/.exec(entries.flat().join(" "))?.[0];
  return robot.post(place, multipart([[`$ACTION_ID_${id}`, ""], ...entries.filter(([name]) => !name.startsWith("$ACTION"))]));
}

/** The office's session cookie with another value in it. */
function withSession(origin: string, value: string): Robot {
  const cookies = new Cookies();
  cookies.set("office.session", value);
  return new Robot(origin, cookies);
}

test("acts of the office happen for nobody but those who may, and then they happen", async ({ platform }) => {
  const acts = await officeActs(platform, "officer");
  const before = await looks(acts);
  const reviewer = await colleague(platform, "reviewer");
  const leaver = await signedIn(platform, accountOf(platform, "officer"));
  const ended = leaver.copy();
  await leaver.press(await leaver.open("/en/office"), acts.find(({ name }) => name === "sign out")?.button ?? "");
  const strangers: Record<string, Robot> = {
    nobody: new Robot(platform.office),
    "a reviewer": withSession(platform.office, reviewer.cookies.get("review.session") ?? ""),
    "an ended session": ended,
    "an invented session": withSession(platform.office, "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA"),
    "an administrator": await colleague(platform, "admin"),
    "an auditor": await colleague(platform, "auditor"),
  };

  for (const act of acts) {
    for (const [who, robot] of Object.entries(strangers)) {
      // Those two may end their own sessions.
      if (act.name === "sign out" && /administrator|auditor/.test(who)) continue;
      const answer = await sendAs(robot, act);
      expect(answer.status, `${act.name} by ${who}`).toBeLessThan(500);
      expect(answer.headers.get("location") ?? "", `${act.name} by ${who}`).not.toContain("done=");
      await sendPlainlyAs(robot, act, "/en/office/sign-in");
      if (/administrator|auditor/.test(who)) expect(answer.status, `${act.name} by ${who}`).toBe(404);
    }
    for (const [origin, place] of [
      [platform.citizen, "/en"],
      [platform.review, "/en/review/sign-in"],
    ] as const) {
      const elsewhere = new Robot(origin, act.robot.cookies);
      // Citizens have no forms of this kind at all, so there the form itself is malformed.
      expect((await sendAs(elsewhere, act, place)).status, `${act.name} at ${place}`).toBe(origin === platform.citizen ? 400 : 404);
      expect((await sendPlainlyAs(elsewhere, act, place)).status, `${act.name} at ${place}`).toBe(404);
    }
  }
  expect(await changed(acts, before)).toEqual([]);

  // Accepting and approving end what declining and returning would need, so these two are left out.
  for (const act of acts.filter(({ name }) => name !== "decline" && name !== "return")) {
    await act.robot.press(await act.robot.open(act.page.place), act.button, act.filling);
    expect(await act.look(), act.name).not.toBe(before[acts.indexOf(act)]);
  }
});

test("acts on a supervisor's cases do not happen for an officer who has other cases", async ({ platform }) => {
  const officer = await colleague(platform, "officer");
  const acts = (await officeActs(platform, "supervisor")).filter(({ name }) => !["take", "sign out"].includes(name));
  const before = await looks(acts);
  for (const act of acts) expect((await sendAs(officer, act)).status, act.name).toBe(404);
  expect(await changed(acts, before)).toEqual([]);
});

test("nobody approves or returns a summary of their own, with whatever form", async ({ platform }) => {
  const acts = (await officeActs(platform, "supervisor")).filter(({ name }) => ["approve", "return"].includes(name));
  const author = await colleague(platform, "supervisor");
  for (const act of acts) {
    const before = await act.look();
    const answer = await sendAs(author, act);
    expect(answer.headers.has("location"), act.name).toBe(false);
    expect(await act.look(), act.name).toBe(before);
  }
});

test("acts of citizens are unknown at the other doors", async ({ platform }) => {
  const acts = await citizenActs(platform);
  const officer = await colleague(platform, "officer");
  const reviewer = await colleague(platform, "reviewer");
  const before = await looks(acts);
  for (const act of acts) {
    for (const [robot, place] of [
      [officer, "/en/office"],
      [reviewer, "/en/review"],
    ] as const) {
      expect((await sendAs(robot, act, place)).status, `${act.name} at ${place}`).toBe(404);
    }
  }
  expect(await changed(acts, before)).toEqual([]);
});

test("fields that no form has change nothing", async ({ platform }) => {
  const acts = await officeActs(platform, "officer");
  const columns = {
    status: "closed",
    officerId: "00000000-0000-4000-8000-000000000000",
    open: "false",
    closedOn: "2026-01-01",
    authorId: "x",
    approverId: "x",
    role: "admin",
    actor: "x",
  };
  const names = ["urgency", "message", "take"];
  for (const act of acts.filter(({ name }) => names.includes(name))) {
    const entries = [
      ...act.page.form(act.button).entries(act.filling),
      ...Object.entries(columns).filter(([name]) => !act.page.form(act.button).names.includes(name)),
    ];
    const page = await act.robot.open(act.page.place);
    const version = page.form(act.button).value("version") ?? "";
    const current = entries.map(([name, value]): [string, string] => [name, name === "version" ? version : value]);
    const answer = await act.robot.post(act.page.place, multipart(current));
    expect(answer.headers.get("location") ?? answer.errors.join(), act.name).toContain("done=");
    const after = await act.look();
    expect(after, act.name).not.toMatch(/\bClosed\b/);
  }
});
