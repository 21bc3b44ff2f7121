import { randomBytes } from "node:crypto";
import { writeOpenedAt } from "#lib/abuse/opened-at.ts";
import { DRAFT_HOURS, type Draft, openDraft } from "#lib/intake/draft.ts";
import { newLockerToken, saveLocker } from "#lib/intake/locker.ts";
import { answerAll, fileAll } from "#tests/e2e/robot/filing.ts";
import { type HtmlForm, multipart } from "#tests/e2e/robot/form.ts";
import { Robot } from "#tests/e2e/robot/robot.ts";
import { aTelling } from "#tests/e2e/robot/telling.ts";
import { wordsOf } from "#tests/e2e/robot/words.ts";

/** The body of a form, as a browser without scripts sends it. */
export type FormBody = { bytes: Buffer; contentType: string };

/** A press of the button that is ready to be sent: whose draft it sends, and from where. */
export type Press = { cookie: string; network: string; body: FormBody };

/** What pressing needs to know of the running door. */
export type Pattern = { draft: Draft; send: HtmlForm; hide: HtmlForm };

const words = wordsOf("kk");
/** A page is looked at for a while before the button is pressed, in milliseconds. */
const LOOKED_AT = 30_000;
/** Fewer than the filings of one network that the score begins to count (lib/abuse/risk.ts). */
const FROM_ONE_NETWORK = 3;
/** So many lockers are written side by side. */
const AT_ONCE = 8;

/** Walks the journey twice over HTTP: once to its last page, whose draft and form are the pattern for all others; once to a receipt, for its button. */
export async function learnPattern(origin: string): Promise<Pattern> {
  const person = new Robot(origin);
  const last = await answerAll(person, "kk", aTelling());
  const draft = await openDraft(person.cookies.get("draft"));
  if (!draft) throw new Error(`No draft was kept; the form ended at ${last.place}`);
  const receipt = await fileAll(new Robot(origin), "kk", aTelling());
  return { draft, send: last.form(words("journey.check.send")), hide: receipt.form(words("citizen.receipt.hide")) };
}

/**
 * Drafts with everything answered, each in a locker of its own, with words of its own and from a network where few file. Written straight
 * into the lockers with the door's own keys, because walking the journey for each would take a hundred times as long.
 */
export async function preparePresses({ draft, send }: Pattern, count: number, first = 0): Promise<Press[]> {
  const presses: Press[] = [];
  for (let made = 0; made < count; made += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - made) }, (_, index) => first + made + index);
    presses.push(...(await Promise.all(numbers.map((number) => preparePress(draft, send, number)))));
  }
  return presses;
}

async function preparePress(pattern: Draft, send: HtmlForm, number: number): Promise<Press> {
  const token = newLockerToken();
  const filingToken = randomBytes(32).toString("base64url");
  const narrative = `${pattern.answers.words?.narrative} Бұл ${number}-өтінішім.`;
  const draft = { ...pattern, filingToken, answers: { ...pattern.answers, words: { narrative } } };
  await saveLocker(token, 0, draft, new Date(Date.now() + DRAFT_HOURS * 3_600_000));
  const openedAt = writeOpenedAt(filingToken, Date.now() - LOOKED_AT);
  return { cookie: `draft=${token}`, network: networkOf(Math.floor(number / FROM_ONE_NETWORK)), body: await bodyOf(send, { openedAt }) };
}

/** A form as the bytes of its body. */
export async function bodyOf(form: HtmlForm, filling: Record<string, string> = {}): Promise<FormBody> {
  const request = new Response(multipart(form.entries(filling)));
  return { bytes: Buffer.from(await request.arrayBuffer()), contentType: request.headers.get("content-type") ?? "" };
}

/** An address out of the block that is kept for benchmarks and longer: each number has its own. */
function networkOf(number: number): string {
  return `198.${18 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`;
}
