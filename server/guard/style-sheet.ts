import { createHash } from "node:crypto";

/** A style sheet as it can stand inside a page. */
export interface StyleSheet {
  css: string;
  /** CSP source: 'sha256-…' of exactly this text. */
  hash: string;
}

/** CSP source for an inline style of exactly this text. */
export function styleHash(css: string): string {
  return `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
}

/**
 * Prepares a built style sheet for standing inside a page: its relative addresses (fonts) become absolute.
 *
 * @param address where the file is served, "/_next/static/chunks/….css"
 * @returns undefined when the text could end the style element early or look like a tag; the page then links to the file
 */
export function embeddableStyleSheet(css: string, address: string): StyleSheet | undefined {
  if (/<(?:\/style|!--|script|link)/i.test(css)) return undefined;
  const absolute = css.replaceAll(/url\((["']?)(\.{1,2}\/[^)"']+)\1\)/g, (_, quote: string, relative: string) => {
    return `url(${quote}${new URL(relative, `http://guard${address}`).pathname}${quote})`;
  });
  return { css: absolute, hash: styleHash(absolute) };
}
