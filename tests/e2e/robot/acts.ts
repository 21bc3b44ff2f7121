import {
  acceptedCase,
  BUTTON,
  decisionOn,
  newCase,
  QUESTIONS,
  REASON,
  SUMMARY,
  step,
  summarisedCase,
  takenCase,
  type Work,
} from "./casework.ts";
import { answerAll, fileAll, fileSubmission, follow } from "./filing.ts";
import type { Filling } from "./form.ts";
import { beginJoining, fileGroup } from "./joining.ts";
import type { RobotPage } from "./page.ts";
import { Robot } from "./robot.ts";
import { accountOf, colleague, type Doors, signedIn } from "./staff.ts";
import { aTelling } from "./telling.ts";
import { wordsOf } from "./words.ts";

/** One form that changes something, filled in by somebody who may send it, and a look at what it would change. */
export type Act = {
  name: string;
  robot: Robot;
  page: RobotPage;
  button: string;
  filling: Filling;
  /** What there is to see of the thing now; the same as long as the act was not done. */
  look: () => Promise<string>;
};

/** What there is to see of each act's thing now. */
export function looks(acts: readonly Act[]): Promise<string[]> {
  return Promise.all(acts.map(({ look }) => look()));
}

/** The names of the acts whose thing looks otherwise than before. */
export async function changed(acts: readonly Act[], before: readonly string[]): Promise<string[]> {
  const now = await looks(acts);
  return acts.filter((_, index) => now[index] !== before[index]).map(({ name }) => name);
}

const words = wordsOf("en");

/** Every act of an officer or, with `role`, of a supervisor on cases of their own, and the approver's acts on what they wrote. */
export async function officeActs(doors: Doors, role: "officer" | "supervisor"): Promise<Act[]> {
  const [fresh, given, taken] = await Promise.all([newCase(doors, role), newCase(doors, role), takenCase(doors, role)]);
  const [accepted, told] = await Promise.all([acceptedCase(doors, role), acceptedCase(doors, role)]);
  const [draft, submitted] = await Promise.all([
    summarisedCase(doors, role),
    summarisedCase(doors, role).then((work) => step(work, "submit")),
  ]);
  const writing = { ...told, page: await told.officer.open(told.page.link(words("summaries.ofCase.write"))) };
  const commissioner = await colleague(doors, "commissioner");
  const deciding = { ...submitted, officer: commissioner, page: await commissioner.open(submitted.page.url.pathname) };
  const giving = { ...given, officer: commissioner, page: await commissioner.open(given.page.url.pathname) };
  const look = async ({ page }: Work) => {
    const seen = await commissioner.open(page.url.pathname.replace(/\/summary$|\/new-code$/, ""));
    // A page of failure looks otherwise as well, and says nothing about the act.
    if (seen.status !== 200) throw new Error(`${seen.place} answered ${seen.status} ("${seen.heading}")`);
    return seen.text;
  };
  const act = (name: keyof typeof BUTTON, work: Work, filling: Filling = {}): Act => ({
    name,
    robot: work.officer,
    page: work.page,
    button: BUTTON[name],
    filling,
    look: () => look(work),
  });
  const acts = [
    act("take", fresh),
    act("assign", giving, { officerId: giving.page.form(BUTTON.assign).choices("officerId").at(-1) ?? "" }),
    act("urgency", taken, { urgency: "urgent" }),
    act("identity", taken, { reason: REASON }),
    act("askForCode", { ...taken, page: await taken.officer.open(taken.page.link(words("new-code.link"))) }, { reason: REASON }),
    act("message", taken, { text: "Бізге құжаттың көшірмесін жіберіңіз." }),
    act("ask", told, QUESTIONS),
    act("accept", taken, decisionOn(taken.page, "accept")),
    act("decline", taken, decisionOn(taken.page, "decline")),
    act("close", accepted, { outcome: "resolved", conclusion: REASON, message: REASON }),
    act("write", writing, SUMMARY),
    act("submit", draft),
    act("approve", deciding),
    act("return", deciding, { reason: REASON }),
    await signingOut(doors, role),
  ];
  // Commissioners note that they have read a case when they first open it; after that a look changes nothing.
  for (const { look: first } of acts) await first();
  return acts;
}

async function signingOut(doors: Doors, role: string): Promise<Act> {
  const robot = await signedIn(doors, accountOf(doors, role));
  const look = async () => (await robot.open("/en/office/summaries/no-such-summary")).place;
  return { name: "sign out", robot, page: await robot.open("/en/office"), button: words("office.signOut"), filling: {}, look };
}

/** Every act of a citizen, each by another person. */
export async function citizenActs(doors: Doors): Promise<Act[]> {
  const filed = () => fileSubmission(new Robot(doors.citizen), "en", aTelling());
  const person = () => new Robot(doors.citizen);
  const [answering, sending, hiding, entering, writing, leaving] = [person(), person(), person(), person(), person(), person()];
  await answerAll(answering, "en", aTelling());
  const [joining, alone, closing, agreeing] = [person(), person(), person(), person()];
  const [answered, withdrawing, changing] = [person(), person(), person()];
  const asked = await step(await acceptedCase(doors, "officer"), "ask", QUESTIONS);
  const receipt = await filed();
  const group = await fileGroup(person(), "en");
  const place = (robot: Robot, at: string) => async () => (await robot.open(at)).place;
  const text = (robot: Robot, at: string) => async () => (await robot.open(at)).text;
  const message = { text: "I have found the letter." };
  return [
    {
      name: "answer",
      robot: answering,
      page: await answering.open("/en/form/words"),
      button: words("shell.ui.continue"),
      filling: { narrative: "Changed." },
      look: text(answering, "/en/form/check"),
    },
    {
      name: "send",
      robot: sending,
      page: await answerAll(sending, "en", aTelling()),
      button: words("journey.check.send"),
      filling: {},
      look: place(sending, "/en/form/check"),
    },
    {
      name: "hide the receipt",
      robot: hiding,
      page: await fileAll(hiding, "en", aTelling()),
      button: words("citizen.receipt.hide"),
      filling: {},
      look: place(hiding, "/en/form/done"),
    },
    {
      name: "enter",
      robot: entering,
      page: await entering.open("/en/track"),
      button: words("track.enter.open"),
      filling: receipt,
      look: place(entering, "/en/track/case"),
    },
    {
      name: "write",
      robot: writing,
      page: await follow(writing, "en", await filed()),
      button: words("track.thread.send"),
      filling: message,
      look: text(writing, "/en/track/case"),
    },
    {
      name: "agree",
      robot: agreeing,
      page: await agreeing.open((await follow(agreeing, "en", await filed())).link(words("consent.link.ledger"))),
      button: `${words("consent.ledger.agree")}: ${words("consent.disclosures.statistics.name")}`,
      filling: {},
      look: text(agreeing, "/en/track/case/consents"),
    },
    {
      name: "answer the office",
      robot: answered,
      page: await follow(answered, "en", asked.receipt),
      button: words("follow.questions.send"),
      filling: { "answer.1": "In May." },
      look: text(answered, "/en/track/case"),
    },
    {
      name: "withdraw",
      robot: withdrawing,
      page: await follow(withdrawing, "en", await filed()).then(() => withdrawing.open("/en/track/case/withdraw")),
      button: words("follow.withdraw.confirm"),
      filling: {},
      look: text(withdrawing, "/en/track/case"),
    },
    {
      name: "change how to be reached",
      robot: changing,
      page: await follow(changing, "en", await filed()).then(() => changing.open("/en/track/case/contact")),
      button: words("follow.contact.send"),
      filling: { phone: "+7 701 555 09 09" },
      look: text(changing, "/en/track/case"),
    },
    {
      name: "leave",
      robot: leaving,
      page: await follow(leaving, "en", await filed()),
      button: words("track.leave.button"),
      filling: {},
      look: place(leaving, "/en/track/case"),
    },
    {
      name: "join",
      robot: joining,
      page: await joining.open(group.link),
      button: words("joining.invited.begin"),
      filling: {},
      look: text(joining, "/en/form/danger"),
    },
    {
      name: "go on alone",
      robot: alone,
      page: await beginJoining(alone, "en", group.link),
      button: words("joining.ownInstead"),
      filling: {},
      look: text(alone, "/en/form/danger"),
    },
    {
      name: "close for others",
      robot: closing,
      page: await follow(closing, "en", group),
      button: words("joining.own.closeButton"),
      filling: {},
      look: text(closing, "/en/track/case"),
    },
  ];
}
