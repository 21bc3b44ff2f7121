import { extname } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".svg": "image/svg+xml",
};

/** The media type of a built file, by its extension; files of other kinds (source maps among them) are not served. */
export function mediaType(file: string): string | undefined {
  return TYPES[extname(file)];
}

/** Whether compressing this type saves anything. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|application\/json|image\/svg)/.test(contentType);
}
