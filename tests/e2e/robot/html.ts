/** An element of a page as a program without a browser reads it. Text stands among the children as strings. */
export type HtmlElement = { tag: string; attributes: Record<string, string>; children: (HtmlElement | string)[] };

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
// A comment, a whole script or style sheet, a tag, a piece of text.
const TOKEN =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b([^>]*)>[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Reads a page as React writes it: every element that can be closed is closed. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: "#page", attributes: {}, children: [] };
  const open = [root];
  for (const [token, raw, rawAttributes, closing, tag = "", attributes = ""] of html.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (raw) parent.children.push({ tag: raw.toLowerCase(), attributes: readAttributes(rawAttributes ?? ""), children: [] });
    else if (closing) closeElement(open, tag.toLowerCase());
    else if (tag) openElement(open, parent, tag.toLowerCase(), attributes);
    else if (!token.startsWith("<!")) parent.children.push(decodeEntities(token));
  }
  return root;
}

function openElement(open: HtmlElement[], parent: HtmlElement, tag: string, attributes: string): void {
  const element = { tag, attributes: readAttributes(attributes), children: [] };
  parent.children.push(element);
  if (!VOID.has(tag)) open.push(element);
}

function closeElement(open: HtmlElement[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at > 0) open.length = at;
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)];
  return Object.fromEntries(
    found.map(([, name = "", double, single, bare]) => [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? "")]),
  );
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (hex || decimal) return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
    return ENTITIES[name] ?? entity;
  });
}

/** All elements of a kind under this one, in the order of the page. */
export function elementsIn(element: HtmlElement, wanted: string | ((element: HtmlElement) => boolean)): HtmlElement[] {
  const isWanted = typeof wanted === "string" ? ({ tag }: HtmlElement) => tag === wanted : wanted;
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : [...(isWanted(child) ? [child] : []), ...elementsIn(child, wanted)],
  );
}

/** The text of an element exactly as it stands in the page. */
export function rawText(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : rawText(child))).join("");
}

/** The text of an element as a reader sees it, on one line. */
export function textOf(element: HtmlElement): string {
  return rawText(element)
    .replace(/[\t\n\f\r ]+/g, " ")
    .trim();
}
