/** Through which door something reached the office; the words of the column `cases.case.channel`. */
export const CHANNELS = ["web", "paper", "phone", "reception", "visit", "email", "detention_box"] as const;

/**
 * What a coupon says: that something was received and when, never what or from whom.
 *
 * `receivedAt` is the minute in the office's time (`2026-11-25T14:05+05:00`), `registeredOn` a day (`2026-11-25`), `commitment`
 * 32 bytes in base64 that bind what was sent without telling it.
 */
export type CouponFacts = {
  number: string;
  receivedAt: string;
  registeredOn: string;
  channel: (typeof CHANNELS)[number];
  commitment: string;
};

/** The first line of every coupon; a later form gets another one, so that no text can be read in two ways. */
export const COUPON_FORM = "ombudsman-coupon/v1";

const LINES = new RegExp(
  [
    COUPON_FORM,
    String.raw`number (?<number>\d{4}-\d{6})`,
    String.raw`received (?<receivedAt>(?<receivedOn>\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d\+05:00)`,
    String.raw`registered (?<registeredOn>\d{4}-\d\d-\d\d)`,
    `channel (?<channel>${CHANNELS.join("|")})`,
    "commitment (?<commitment>[A-Za-z0-9+/]{43}=)",
  ].join("\n"),
);

/**
 * The text that is signed: one line a fact, in one order, each ended by a line feed.
 *
 * Legal source: Administrative Procedural and Process-Related Code 350-VI, Art. 64 (unique number, date, time, receiver).
 *
 * @throws Error when a fact cannot be written in the one form it has
 */
export function couponText({ number, receivedAt, registeredOn, channel, commitment }: CouponFacts): string {
  const lines = [
    COUPON_FORM,
    `number ${number}`,
    `received ${receivedAt}`,
    `registered ${registeredOn}`,
    `channel ${channel}`,
    `commitment ${commitment}`,
  ];
  const text = `${lines.join("\n")}\n`;
  if (!readCouponText(text)) throw new Error("A coupon's fact has another form");
  return text;
}

/** Reads what `couponText` wrote, or null when a single byte is otherwise. */
export function readCouponText(text: string): CouponFacts | null {
  const found = new RegExp(`^${LINES.source}\n$`).exec(text);
  // "$" also stands before a last line feed: the length says that nothing follows.
  if (!found?.groups || found[0].length !== text.length) return null;
  const { receivedOn = "", ...facts } = found.groups;
  const { registeredOn = "", commitment = "" } = facts;
  const real = isDay(receivedOn) && isDay(registeredOn) && registeredOn >= receivedOn && isCanonicalBase64(commitment);
  return real ? ({ ...facts } as CouponFacts) : null;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

// The last letter of 32 bytes carries two unused bits: only one spelling counts.
function isCanonicalBase64(value: string): boolean {
  return Buffer.from(value, "base64").toString("base64") === value;
}
