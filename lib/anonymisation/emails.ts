import type { Found, Page } from "./page.ts";

const DOMAIN_END = "(?:kz|ru|com|org|net|gov|edu|info|int|eu|de|uk|us|io|me|su|by|uz|kg|қаз|каз|рф|biz|pro)";
// Begins at a boundary only: a long row of letters is then tried once, not from each of its letters.
const MAILBOX = "(?<![\\p{L}\\d._%+'-])[\\p{L}\\d][\\p{L}\\d._%+'-]*";
const LABEL = "[\\p{L}\\d][\\p{L}\\d-]*";
const AT = "(?:[\\[({<]\\s*(?:at|@|собака|собачка|эт|аикулак)\\s*[\\])}>]|\\s(?:собака|собачка|аикулак)\\s)";
const SPOKEN_AT = "(?:\\s(?:at|эт|собака|собачка|аикулак)\\s|[\\[({<]\\s*at\\s*[\\])}>])";
const DOT = "(?:\\.|\\s*[\\[({<]\\s*(?:dot|точка|нукте|\\.)\\s*[\\])}>]\\s*|\\s(?:dot|точка|нукте)\\s)";
const SPOKEN_DOT = "(?:\\s*[\\[({<]\\s*(?:dot|точка|нукте)\\s*[\\])}>]\\s*|\\s(?:dot|точка|нукте)\\s)";

/** Addresses as machines write them, with spaces put in, and as people spell them out to escape machines. */
const SHAPES = [
  `${MAILBOX}@${LABEL}(?:\\.${LABEL})+`,
  `${MAILBOX}\\s{0,2}@\\s{0,2}${LABEL}(?:\\s?\\.\\s?${LABEL})*\\s?\\.\\s?${DOMAIN_END}(?!\\p{L})`,
  `${MAILBOX}\\s?${AT}\\s?${LABEL}(?:${DOT}${LABEL})*${DOT}${DOMAIN_END}(?!\\p{L})`,
  `${MAILBOX}${SPOKEN_AT}\\s?${LABEL}(?:${DOT}${LABEL})*${SPOKEN_DOT}${DOMAIN_END}(?!\\p{L})`,
].map((shape) => new RegExp(shape, "gu"));

/** Finds everything that could be an e-mail address, and the person's own mailbox name where it stands alone. */
export function findEmails({ folded }: Page, mailbox: string | null): Found[] {
  const shapes = mailbox ? [...SHAPES, alone(mailbox)] : SHAPES;
  return shapes.flatMap((shape) =>
    Array.from(folded.text.matchAll(shape), ({ 0: found, index }) => ({ kind: "email" as const, start: index, end: index + found.length })),
  );
}

/** A mailbox that is only a word could stand anywhere; with a digit or a sign in it, it is a person's. */
function alone(mailbox: string): RegExp {
  const own = mailbox.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return /[\d._-]/.test(mailbox) ? new RegExp(`(?<![\\p{L}\\d])${own}(?![\\p{L}\\d])`, "gu") : new RegExp(`${own}(?=\\s?@)`, "gu");
}
