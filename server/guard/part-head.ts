/** What the headers of one form part say. */
export interface PartHead {
  name: string;
  /** Present for files, also for an empty file field. Still escaped as browsers do ("%22" for a quotation mark). */
  filename?: string;
  mediaType?: string;
}

/** Names of our fields and of React's ("$ACTION_ID_…", "_1_name", "answers[0].text"): nothing that needs an escape. */
const NAME = /^[$A-Za-z0-9_][$A-Za-z0-9_.:[\]-]{0,199}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const FILENAME = /^[^"\u0000-\u001f\u007f\ufffd]{0,255}$/;
const MEDIA_TYPE = /^[A-Za-z0-9!#$&^_.+-]{1,100}\/[A-Za-z0-9!#$&^_.+-]{1,100}(?:; ?charset=[A-Za-z0-9-]{1,40})?$/;
const DISPOSITION = /^form-data; name="([^"]*)"(?:; filename="([^"]*)")?$/;

/** Header names a part may have; transfer encodings would change what the bytes mean and are refused. */
const KNOWN = ["content-disposition", "content-type", "content-length"];

/**
 * Reads the header block of one part.
 *
 * @param block the lines between the delimiter and the empty line
 * @returns undefined when a header is unknown, repeated or malformed, or the name is not a plain field name
 */
export function readPartHead(block: string): PartHead | undefined {
  const headers = readHeaders(block.split("\r\n"));
  const [, name, filename] = DISPOSITION.exec(headers?.get("content-disposition") ?? "") ?? [];
  const mediaType = headers?.get("content-type");
  if (name === undefined || !NAME.test(name)) return undefined;
  if (filename !== undefined && !FILENAME.test(filename)) return undefined;
  if (mediaType !== undefined && !MEDIA_TYPE.test(mediaType)) return undefined;
  return { name, ...(filename === undefined ? {} : { filename }), ...(mediaType === undefined ? {} : { mediaType }) };
}

function readHeaders(lines: readonly string[]): Map<string, string> | undefined {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([A-Za-z-]+): ?([^\r\n]*)$/.exec(line) ?? [];
    const key = name?.toLowerCase() ?? "";
    if (value === undefined || !KNOWN.includes(key) || headers.has(key)) return undefined;
    headers.set(key, value);
  }
  return headers;
}
