import { fileSubmission, type Receipt } from "./filing.ts";
import type { Filling } from "./form.ts";
import type { RobotPage } from "./page.ts";
import { Robot } from "./robot.ts";
import { colleague, type Doors, openCase } from "./staff.ts";
import { aTelling, type Telling } from "./telling.ts";
import { wordsOf } from "./words.ts";

const words = wordsOf("en");

/** The buttons of the office by what they do, in English. */
export const BUTTON = {
  take: words("cases.steps.take.submit"),
  assign: words("cases.steps.assign.submit"),
  urgency: words("cases.steps.urgency.submit"),
  accept: words("cases.steps.accept.submit"),
  decline: words("cases.steps.decline.submit"),
  message: words("cases.steps.message.submit"),
  close: words("cases.steps.close.submit"),
  identity: words("cases.steps.identity.submit"),
  askForCode: words("new-code.ask.submit"),
  ask: words("asks.ask.submit"),
  takeReview: words("asks.take.submit"),
  decideReview: words("asks.decide.submit"),
  erasure: words("asks.erasure.submit"),
  write: words("summaries.write.submit"),
  submit: words("summaries.submit.button"),
  approve: words("summaries.approve.button"),
  return: words("summaries.return.button"),
} as const;

export const REASON = "A reason that is long enough.";

/** A case somebody works on: its page as they saw it last. */
export type Work = { officer: Robot; receipt: Receipt; page: RobotPage };

/** A newly filed case that nobody has yet, on this colleague's screen. */
export async function newCase(doors: Doors, role: string, changes: Partial<Telling> = {}): Promise<Work> {
  const receipt = await fileSubmission(new Robot(doors.citizen), "kk", aTelling(changes));
  const officer = await colleague(doors, role);
  return { officer, receipt, page: await openCase(officer, receipt.number) };
}

/** Takes a step and goes on from the page it leads to. @throws when the office refuses */
export async function step(work: Work, button: keyof typeof BUTTON, filling: Filling = {}): Promise<Work> {
  const page = await work.officer.press(work.page, BUTTON[button], filling);
  if (!page.place.includes("done="))
    throw new Error(`"${button}" was refused: ${page.errors.join(" ") || `${page.status} ${page.heading}`}`);
  return { ...work, page };
}

/** A case this colleague has taken. */
export async function takenCase(doors: Doors, role: string, changes: Partial<Telling> = {}): Promise<Work> {
  return step(await newCase(doors, role, changes), "take");
}

/** A case this colleague has taken and accepted. */
export async function acceptedCase(doors: Doors, role: string, changes: Partial<Telling> = {}): Promise<Work> {
  const taken = await takenCase(doors, role, changes);
  return step(taken, "accept", decisionOn(taken.page, "accept"));
}

/** What to fill in for a decision: the first ground on offer. */
export function decisionOn(page: RobotPage, finding: "accept" | "decline"): Filling {
  const ground = page.form(BUTTON[finding]).choices("ground")[0] ?? "";
  return { ground, reason: REASON, message: "Шағымыңызды қарап жатырмыз." };
}

/** What to fill in to ask a complainant something. */
export const QUESTIONS: Filling = { questions: "Бұл қай күні болды?\nКім көрді?", dueOn: "31.12.2030" };

/** What to fill in for a summary that tells nobody's name. */
export const SUMMARY: Filling = {
  title: "No answer to an application",
  textEn: "A person applied to a public body and had no answer for three months. The office asked the body to explain.",
};

/** A case with a summary kept as a draft; the page is the summary's. */
export async function summarisedCase(doors: Doors, role: string, filling: Filling = SUMMARY): Promise<Work> {
  const accepted = await acceptedCase(doors, role);
  const page = await accepted.officer.open(accepted.page.link(words("summaries.ofCase.write")));
  return step({ ...accepted, page }, "write", filling);
}
