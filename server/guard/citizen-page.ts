import { readAttributes, startTagEnd } from "#server/guard/html-tag.ts";
import type { StyleSheet } from "#server/guard/style-sheet.ts";

export interface CitizenPage {
  html: string;
  /** CSP sources of the style sheets that were written into the page. */
  styleHashes: string[];
}

/**
 * Turns a page of the framework into a page for citizens: without the framework's scripts and without the hints to load
 * them, with its style sheets written into it where this is somebody's first page, so that one answer is all a slow line has
 * to carry; afterwards pages link to the files, which the browser keeps.
 *
 * React writes "<" in text and attributes as "&lt;", so every "<script" here is a real tag. Should one ever not be, it is
 * dropped as well: a piece of text lost is better than a script kept. Scripts of our own carry `data-own` and stay.
 *
 * @param html the whole page; a script or tag that never ends takes the rest of the page with it
 * @param styleSheets to be written into the page, by address, "/_next/static/chunks/….css"
 */
export function citizenPage(html: string, styleSheets: ReadonlyMap<string, StyleSheet>): CitizenPage {
  const styleHashes = new Set<string>();
  let page = html;
  // Again until nothing changes: what stood on both sides of a script must not make up a new one.
  for (let changed = true; changed; ) {
    const before = page;
    page = applyChanges(before, styleSheets, styleHashes);
    changed = page !== before;
  }
  return { html: page, styleHashes: [...styleHashes] };
}

function applyChanges(html: string, styleSheets: ReadonlyMap<string, StyleSheet>, styleHashes: Set<string>): string {
  const kept: string[] = [];
  let position = 0;
  for (const { start, end, text, hash } of findChanges(html, styleSheets)) {
    kept.push(html.slice(position, start), text);
    position = end;
    if (hash) styleHashes.add(hash);
  }
  return kept.length === 0 ? html : [...kept, html.slice(position)].join("");
}

/** A stretch of the page that is replaced by `text` (often nothing). */
interface Change {
  start: number;
  end: number;
  text: string;
  hash?: string;
}

const INTERESTING = /<(?:script|link)(?=[\s/>]|$)/gi;

/**
 * Looks for the two elements wherever they stand, also inside comments and style sheets: parsers disagree about where
 * those end, so they are no place to keep a script either.
 */
function* findChanges(html: string, styleSheets: ReadonlyMap<string, StyleSheet>): Generator<Change> {
  const finder = new RegExp(INTERESTING);
  for (let found = finder.exec(html); found; found = finder.exec(html)) {
    const start = found.index;
    const tagEnd = startTagEnd(html, start);
    const tag = html.slice(start, tagEnd);
    const isScript = found[0].toLowerCase() === "<script";
    const end = isScript ? scriptEnd(html, tagEnd) : tagEnd;
    finder.lastIndex = end;
    const change = isScript ? changeForScript(tag) : changeForLink(tag, styleSheets);
    if (change) yield { start, end, ...change };
  }
}

/** Where the end tag ends: "</script>", "</script >", never "</scripture>". */
function scriptEnd(html: string, from: number): number {
  const close = /<\/script(?=[\s/>])/gi;
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? startTagEnd(html, found.index) : html.length;
}

type Replacement = Pick<Change, "text" | "hash"> | undefined;

function changeForScript(tag: string): Replacement {
  const attributes = readAttributes(tag);
  return attributes.has("data-own") && attributes.get("src")?.startsWith("/own/") ? undefined : { text: "" };
}

// The pages after this one link to the file: a browser that has time fetches it now, and nobody waits for it.
function fetchedForLater(address: string): string {
  return `<link rel="prefetch" as="style" href="${address}">`;
}

function changeForLink(tag: string, styleSheets: ReadonlyMap<string, StyleSheet>): Replacement {
  const attributes = readAttributes(tag);
  const [rel, kind] = [attributes.get("rel")?.toLowerCase(), attributes.get("as")?.toLowerCase()];
  const isHint = rel === "modulepreload" || (rel === "preload" && (kind === "script" || kind === "style"));
  if (isHint || !tag.endsWith(">") || tag.includes("<", 1)) return { text: "" };
  const sheet = rel === "stylesheet" ? styleSheets.get(attributes.get("href") ?? "") : undefined;
  return sheet && { text: `<style>${sheet.css}</style>${fetchedForLater(attributes.get("href") ?? "")}`, hash: sheet.hash };
}
