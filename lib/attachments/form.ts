import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { DomainError } from "#lib/errors/domain-error.ts";
import { printable } from "#lib/intake/free-text.ts";
import { log } from "#lib/log/logger.ts";
import { receiveFile } from "./commands.ts";
import { shownName } from "./file-name.ts";
import type { Holder } from "./holder.ts";
import type { Outcome } from "./outcome.ts";

/** The fields of a form with files: what they are, in the person's words, before the files themselves. */
const DESCRIPTION = "description";
const MOST_LETTERS = 500;
// More than anybody may send: each is told why it was not taken.
const MOST_PARTS = 50;

/**
 * Takes the files of a form one after the other, each as it comes. One that is refused does not keep the others from arriving; the
 * rest of it is read and forgotten, because a browser shows our answer only when it has sent everything.
 *
 * @throws Error when the line broke: nobody is there to be answered
 */
export async function receiveForm(request: Request, holder: Holder): Promise<Outcome> {
  const outcome: Outcome = { arrived: [], refused: [] };
  if (!request.body) return outcome;
  const form = busboy({
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    defParamCharset: "utf8",
    limits: { fields: 10, fieldSize: 8 * 1024, files: MOST_PARTS, parts: MOST_PARTS + 10 },
  });
  let description: string | undefined;
  let before: Promise<void> = Promise.resolve();
  form.on("field", (name, value) => {
    if (name === DESCRIPTION) description = printable(value).trim().slice(0, MOST_LETTERS) || undefined;
  });
  form.on("file", (_field, bytes, { filename }) => {
    // An empty file field is sent as a file without a name.
    if (!filename) return void bytes.resume();
    // A line that breaks also ends the files that wait for their turn.
    bytes.on("error", () => {});
    before = before.then(() => take(holder, { name: shownName(filename), description }, bytes, outcome));
  });
  try {
    await pipeline(Readable.from(request.body as unknown as AsyncIterable<Uint8Array>, { objectMode: false }), form);
  } finally {
    await before;
  }
  return outcome;
}

async function take(holder: Holder, named: { name: string; description?: string }, bytes: Readable, outcome: Outcome): Promise<void> {
  try {
    const { name, length } = await receiveFile(holder, named, besideForm(bytes));
    outcome.arrived.push({ name, length });
  } catch (error) {
    if (!(error instanceof DomainError)) log.error("file_not_stored", { error });
    const code = error instanceof DomainError ? error.code : bytes.errored ? "file_broken_off" : "file_not_stored";
    outcome.refused.push({ name: named.name, code });
    bytes.resume();
  }
}

// What refuses a file ends the stream it reads; the form's own must live on, or no file after it would come.
function besideForm(bytes: Readable): Readable {
  if (bytes.destroyed) throw new DomainError("file_broken_off");
  const beside = new PassThrough();
  bytes.on("error", (error) => beside.destroy(error));
  return bytes.pipe(beside);
}
