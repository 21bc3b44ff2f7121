import { quarterOf } from "#lib/deadlines/quarters.ts";
import { regionGroupOf } from "#lib/regions/groups.ts";
import { type Identity, kindInLaw, type Submission, type Views } from "./submission.ts";

/** The words of views.json and the names of codes, in the language the submission is sent in. */
export type ViewWords = {
  text: (key: string, values?: Record<string, string>) => string;
  kinds: (code: string) => string;
  bodies: (code: string) => string;
  regions: (code: string) => string;
  detention: (code: string) => string;
  regionGroups: (code: string) => string;
  /** "03.2025" or a day in words, from the parts that were given. */
  day: (parts: { day: string; month: string; year: string }) => string;
};

/** More lines than anybody hides by hand. */
const MOST_MASKS = 100;

/** What stands in place of a hidden word. Always the same length: the length of a name is half of the name. */
const HIDDEN = "█████";

/** Stands where the name goes: the view is sealed with the content, and who the person is lies apart. No text that people type keeps it. */
const NAME = "\uE000";

/**
 * What others would see of a submission, as two texts. They are made once before sending, shown to the person, sealed with the
 * case, and go out as these very bytes or not at all; whether they may go out, the consents say. The body's has a mark for the
 * name: `withName` puts it there.
 *
 * @param day the day of sending, `2026-11-23`
 */
export function viewsOf(submission: Submission, words: ViewWords, day: string): Views {
  return { body: bodyView(submission, words), experts: expertView(submission, words, day) };
}

/** The body's view with the name in its place: as it is shown before sending, and as it goes out. */
export function withName(bodyView: string, { fullName = "" }: Pick<Identity, "fullName">, masks?: string): string {
  return bodyView.replaceAll(NAME, () => masked(fullName, masks));
}

/** The account as the body it is about would read it: what happened, where and when; the name only where it was agreed to. */
function bodyView(submission: Submission, words: ViewWords): string {
  const { kind, joins, bodyKind, regionCode, heldIn, content, identityMode, consents } = submission;
  const { text } = words;
  const saysName = identityMode === "named" && consents.some((disclosure) => disclosure === "body_name");
  const shown = (said: string) => masked(said.replaceAll(NAME, ""), content.masks);
  const row = (label: string, value: string | undefined) => (value ? [`${text(label)}: ${shown(value)}`] : []);
  const part = (label: string, said: string | undefined) => (said ? [`${text(label)}:\n${shown(said)}`] : []);
  const heading = [
    text("bodyTitle"),
    ...row("kind", words.kinds(kind)),
    `${text("from")}: ${saysName ? NAME : text("nameWithheld")}`,
    // Of a joiner not even that there is a group: whether the body may learn of it, the first complainant decides for themselves.
    ...row("about", joins ? undefined : [words.bodies(bodyKind), content.bodyName].filter(Boolean).join(", ")),
    ...row("where", regionCode && [words.regions(regionCode), content.place].filter(Boolean).join(", ")),
    ...row("held", heldIn === "none" ? undefined : [words.detention(heldIn), content.heldName].filter(Boolean).join(", ")),
    ...row("when", whenOf(submission, words)),
  ];
  return `${[heading.join("\n"), ...part("account", content.narrative), ...part("wish", content.wish)].join("\n\n")}\n`;
}

/** What experts would see before an officer writes a summary anew: the coarse facts, and not one word of the person's own. */
function expertView(submission: Submission, words: ViewWords, day: string): string {
  const { text } = words;
  const { joins, regionCode, bodyKind } = submission;
  const [year = "", quarter = ""] = quarterOf(day).split("-Q");
  return `${[
    text("expertsTitle"),
    `${text("kind")}: ${words.kinds(kindInLaw(submission))}`,
    `${text("partOfCountry")}: ${regionCode ? words.regionGroups(regionGroupOf(regionCode)) : text("asInGroup")}`,
    `${text("kindOfBody")}: ${joins ? text("asInGroup") : words.bodies(bodyKind)}`,
    `${text("received")}: ${text("quarter", { quarter, year })}`,
    "",
    text("expertsRest"),
  ].join("\n")}\n`;
}

function whenOf({ content: { when } }: Submission, words: ViewWords): string | undefined {
  if (!when) return undefined;
  const part = (number: number | undefined) => (number === undefined ? "" : String(number));
  const day = words.day({ day: part(when.day), month: part(when.month), year: part(when.year) });
  return [day, when.about].filter(Boolean).join("; ");
}

/** Hides each line of `masks` wherever it stands, in capitals or not. */
export function masked(text: string, masks: string | undefined): string {
  const phrases = (masks ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MOST_MASKS);
  // The longest first: "Aigerim Zhumabek" must not become half a name because "Aigerim" stands before it.
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .reduce((shown, phrase) => shown.replace(new RegExp(escaped(phrase), "giu"), HIDDEN), text);
}

function escaped(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
}
