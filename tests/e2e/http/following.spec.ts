import { acceptedCase, BUTTON, QUESTIONS, REASON, step, takenCase } from "#tests/e2e/robot/casework.ts";
import { fileSubmission, follow } from "#tests/e2e/robot/filing.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { colleague, openCase } from "#tests/e2e/robot/staff.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";
import { expect, test } from "#tests/e2e/support/test.ts";

const words = wordsOf("en");
const CASE = "/en/track/case";

test("questions of the office are answered in the thread, and a half-filled form says what it wants", async ({ platform }) => {
  const asked = await step(await acceptedCase(platform, "officer"), "ask", QUESTIONS);
  const robot = new Robot(platform.citizen);
  const visit = await follow(robot, "en", asked.receipt);
  for (const question of ["Бұл қай күні болды?", "Кім көрді?"]) expect(visit.text).toContain(question);
  const refused = await robot.press(visit, words("follow.questions.send"));
  expect(refused.errors.join()).toContain(words("errors.answers_missing"));
  const done = await robot.press(refused, words("follow.questions.send"), { "answer.2": "My neighbour." });
  expect(done.text).toContain(words("follow.done.answer"));
  expect(done.offers(words("follow.questions.send"))).toBe(false);
  const late = await robot.press(refused, words("follow.questions.send"), { "answer.2": "Nobody." });
  expect(late.text).toContain(words("follow.done.answered"));
  const file = await openCase(asked.officer, asked.receipt.number);
  expect(file.text).toContain("My neighbour.");
  expect(file.text).not.toContain("Nobody.");
});

test("withdrawing says what happens then, can be left alone, done once and taken back", async ({ platform }) => {
  const work = await takenCase(platform, "officer");
  const robot = new Robot(platform.citizen);
  const visit = await follow(robot, "en", work.receipt);
  const page = await robot.open(visit.link(words("follow.more.withdraw")));
  expect(page.text).toContain(words("follow.withdraw.forced"));
  const done = await robot.press(page, words("follow.withdraw.confirm"));
  expect(done.heading).toBe(words("track.status.withdrawn.title"));
  expect((await robot.press(page, words("follow.withdraw.confirm"))).place).toBe(done.place);
  const file = await work.officer.open(work.page.url.pathname);
  expect(file.text).toContain(words("cases.events.submission.withdrawn"));
  const back = await robot.press(await robot.open(done.link(words("follow.more.resume"))), words("follow.resume.confirm"));
  expect(back.heading).toBe(words("track.status.under_review.title"));
});

test("an outcome is looked at again by somebody else, and the answer stands in the thread", async ({ platform }) => {
  const accepted = await acceptedCase(platform, "officer");
  const closed = await step(accepted, "close", { outcome: "not_upheld", conclusion: REASON, message: REASON });
  const robot = new Robot(platform.citizen);
  const visit = await follow(robot, "en", closed.receipt);
  const form = await robot.open(visit.link(words("follow.more.review")));
  const asked = await robot.press(form, words("follow.review.send"), { reason: "There is a witness." });
  expect(asked.text).toContain(words("follow.done.review"));

  const file = closed.page.url.pathname;
  const decided = await closed.officer.open(file);
  expect(decided.offers(BUTTON.takeReview)).toBe(false);
  const supervisor = await colleague(platform, "supervisor");
  const waiting = { ...closed, officer: supervisor, page: await supervisor.open(file) };
  expect(waiting.page.text).toContain("There is a witness.");
  const filling = { finding: "changed", outcome: "upheld", conclusion: REASON, message: "We see it otherwise now." };
  await step(await step(waiting, "takeReview"), "decideReview", filling);
  expect((await closed.officer.open(file)).status).toBe(404);
  const told = await robot.open(CASE);
  expect(told.text).toContain("We see it otherwise now.");
  expect(told.text).toContain(words("track.outcome.upheld"));
});

test("a name, ways to be reached and erasure are asked for on pages of their own, in a case that is one's own", async ({ platform }) => {
  const robot = new Robot(platform.citizen);
  const receipt = await fileSubmission(robot, "en", aTelling({ reach: { identityMode: "confidential" } }));
  await follow(robot, "en", receipt);
  const openly = await robot.press(await robot.open(`${CASE}/openly`), words("follow.openly.confirm"));
  expect(openly.text).toContain(words("follow.done.openly"));
  const contact = await robot.press(await robot.open(`${CASE}/contact`), words("follow.contact.send"), { phone: "+7 701 555 09 09" });
  expect(contact.text).toContain(words("follow.done.contact"));
  expect(contact.html).not.toContain("555 09 09");
  const erasure = await robot.press(await robot.open(`${CASE}/erasure`), words("follow.erasure.confirm"));
  expect(erasure.text).toContain(words("follow.done.erasure"));

  const other = new Robot(platform.citizen);
  const page = await robot.open(`${CASE}/withdraw`);
  await follow(other, "en", await fileSubmission(other, "en", aTelling()));
  // The form of one case, sent on the visit of another: nothing happens to either.
  const foreign = await other.press(page, words("follow.withdraw.confirm"));
  expect(foreign.place).toBe("/en/track?ended=1");
  for (const visitor of [robot, other]) expect((await visitor.open(CASE)).heading).toBe(words("track.status.registered.title"));
});

test("nobody without a visit finds any of it", async ({ platform }) => {
  const stranger = new Robot(platform.citizen);
  for (const wish of ["review", "feedback", "resume", "openly", "contact", "withdraw", "erasure"])
    expect((await stranger.open(`${CASE}/${wish}`)).place).toBe("/en/track?ended=1");
  expect((await stranger.open(`${CASE}/nonsense`)).status).toBe(404);
});
