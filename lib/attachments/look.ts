import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { DomainError } from "#lib/errors/domain-error.ts";
import { HEAD_BYTES, type Kind, kindOf } from "./kinds.ts";

/** What was seen of a file when all of it has passed. */
export type Seen = { kind: Kind; length: number; sha256: string };

/**
 * Looks at a file while it passes: what it is, how long, its SHA-256. It lets nothing on before it knows the kind, and stops at the
 * first byte too many.
 *
 * @throws DomainError file_kind, file_empty, file_too_large: as the stream's error
 */
export function lookingStream(most: number): { stream: Transform; seen: () => Seen } {
  const hash = createHash("sha256");
  let [head, length, kind]: [Buffer[], number, Kind | undefined] = [[], 0, undefined];
  const letGo = async (stream: Transform) => {
    const bytes = Buffer.concat(head);
    kind = (await kindOf(bytes)) ?? undefined;
    if (!kind) throw new DomainError(length === 0 ? "file_empty" : "file_kind");
    head = [];
    stream.push(bytes);
  };
  const stream = new Transform({
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      length += bytes.length;
      if (length > most) return done(new DomainError("file_too_large"));
      hash.update(bytes);
      if (kind) return done(null, bytes);
      head.push(bytes);
      if (length < HEAD_BYTES) return done();
      letGo(this).then(() => done(), done);
    },
    flush(done: TransformCallback) {
      if (kind) return done();
      letGo(this).then(() => done(), done);
    },
  });
  return {
    stream,
    seen: () => {
      if (!kind) throw new Error("Not all of the file has passed");
      return { kind, length, sha256: hash.digest("base64") };
    },
  };
}
