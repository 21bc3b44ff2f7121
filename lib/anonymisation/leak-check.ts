import type { Identity } from "#lib/intake/submission.ts";
import { findEmails } from "./emails.ts";
import { type Identifiers, identifiersOf } from "./identifiers.ts";
import { findNames } from "./names.ts";
import { findIins, findPhones } from "./numbers.ts";
import { type Found, type LeakKind, type Page, readPage } from "./page.ts";
import { findPlaces } from "./places.ts";

export type { LeakKind } from "./page.ts";

/** A place in a summary that tells, or may tell, who somebody is. `start` and `end` are UTF-16 offsets in the field's text. */
export type Leak = { kind: LeakKind; field: string; start: number; end: number; excerpt: string };

/**
 * Searches a finished summary for whatever leads back to its person: every name, number and address of theirs in Kazakh,
 * Russian and Latin spelling, inflected, torn apart or written with look-alikes; and anything shaped like an identification
 * number, telephone number or e-mail address, whoever it belongs to.
 *
 * It fails closed: a hit blocks, and a false alarm costs the author a word. It is the net under the author's judgement, not
 * instead of it: it knows nothing of people who are described and not named.
 *
 * @param document all texts and attributes of the summary; empty ones are skipped
 * @param identity what the case's person told us of themselves, as they typed it
 * @returns hits in the order of the document's fields, each place once
 */
export function findLeaks(document: Readonly<Record<string, string | null | undefined>>, identity: Identity): Leak[] {
  const identifiers = identifiersOf(identity);
  return Object.entries(document).flatMap(([field, text]) => (text ? leaksIn(field, text, identifiers) : []));
}

function leaksIn(field: string, text: string, identifiers: Identifiers): Leak[] {
  const page = readPage(text);
  return apart(search(page, identifiers)).map(({ kind, start, end }) => {
    const [from, to] = [page.folded.starts[start] ?? 0, page.folded.ends[end - 1] ?? text.length];
    return { kind, field, start: from, end: to, excerpt: text.slice(from, to) };
  });
}

function search(page: Page, { names, places, houses, iin, phones, mailbox }: Identifiers): Found[] {
  return [
    ...findNames(page, names),
    ...findIins(page, iin),
    ...findPhones(page, phones),
    ...findEmails(page, mailbox),
    ...findPlaces(page, places, houses),
  ];
}

const WEIGHT: Record<LeakKind, number> = { iin: 0, email: 1, phone: 2, name: 3, address: 4 };

/** One hit for each place: overlapping ones become the graver kind over their common stretch. */
function apart(found: Found[]): Found[] {
  const merged: Found[] = [];
  for (const hit of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (!last || hit.start >= last.end) merged.push({ ...hit });
    else Object.assign(last, { end: Math.max(last.end, hit.end), kind: WEIGHT[hit.kind] < WEIGHT[last.kind] ? hit.kind : last.kind });
  }
  return merged;
}
