import { generateSync } from "otplib";
import type { Locale } from "#lib/i18n/locales.ts";
import type { RobotPage } from "./page.ts";
import { Robot } from "./robot.ts";
import { wordsOf } from "./words.ts";

/** Somebody with an account, as `.data/up.json` names them. */
export type Account = { role: string; email: string; password: string; totpSecret: string };

/** The three doors of a running platform and who can sign in. */
export type Doors = { citizen: string; office: string; review: string; accounts: Account[] };

/** The code their authenticator shows now. */
export function oneTimeCode({ totpSecret }: Account): string {
  return generateSync({ secret: totpSecret });
}

/** The account of a role. @throws when there is none */
export function accountOf({ accounts }: Pick<Doors, "accounts">, role: string): Account {
  const account = accounts.find((known) => known.role === role);
  if (!account) throw new Error(`Nobody here is ${role}`);
  return account;
}

/** Signs in at a door as people do. @throws when the door does not let them in */
export async function signedIn(doors: Doors, account: Account, locale: Locale = "en"): Promise<Robot> {
  const door = account.role === "reviewer" ? "review" : "office";
  const robot = new Robot(doors[door]);
  const { email, password } = account;
  const button = wordsOf(locale)(`${door}.signIn.submit`);
  const page = await robot.press(await robot.open(`/${locale}/${door}/sign-in`), button, { email, password, code: oneTimeCode(account) });
  if (page.url.pathname.endsWith("/sign-in")) throw new Error(`${account.role} was not let in: ${page.errors.join(" ")}`);
  return robot;
}

const sessions = new Map<string, Promise<Robot>>();

/** A colleague who is at work already: signed in once, with a browser of their own each time. */
export async function colleague(doors: Doors, role: string): Promise<Robot> {
  const session = sessions.get(role) ?? signedIn(doors, accountOf(doors, role));
  sessions.set(role, session);
  return (await session).copy();
}

/** Looks a case up in the queue by its number. @returns its page */
export async function openCase(robot: Robot, number: string, { locale = "en" as Locale, state = "open" } = {}): Promise<RobotPage> {
  const queue = await robot.open(`/${locale}/office?number=${number}&state=${state}`);
  return robot.open(queue.link(number));
}

/** How many cases the queue lists for some filters: "region=KZ-61&body=court". At most one page of them is counted. */
export async function countCases(robot: Robot, filters: string): Promise<number> {
  const queue = await robot.open(`/en/office?${filters}`);
  return new Set(queue.html.match(/\b20\d\d-\d{6}\b/g)).size;
}
