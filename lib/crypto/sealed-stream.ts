import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";
import { deriveKey } from "./keyed-hash.ts";
import { secretKey } from "./secret-key.ts";

/*
 * A file is sealed while it passes, in chunks, so that memory does not grow with it (the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár, in the form of AES-GCM-HKDF streaming):
 *
 *   version | algorithm | salt (32) | nonce prefix (7), then for each chunk its ciphertext and tag (16)
 *
 * The key of a stream is derived from the file's key, the salt and the place it belongs to; the nonce of a chunk is
 * prefix | counter (4) | last (1). So a chunk that was changed, moved, repeated or left out does not open, nor does a stream that was cut
 * between two chunks, continued, or put in another's place. The last chunk is filled up: a stream's length tells its size in whole chunks.
 */

/** Bytes of clear text in one chunk. */
export const CHUNK = 64 * 1024;

const VERSION = 1;
const AES_256_GCM_STREAM = 2;
const SALT = 32;
const PREFIX = 7;
const TAG = 16;
const HEADER = 2 + SALT + PREFIX;
const SEALED_CHUNK = CHUNK + TAG;
const END_MARK = 0x80;
/** Two chunks may wait, so that one is sealed while another is written. */
const AHEAD = { readableHighWaterMark: 2 * SEALED_CHUNK, writableHighWaterMark: 2 * CHUNK };

/** Bytes that a sealed stream of so many bytes of clear text has. */
export function sealedLength(clear: number): number {
  return HEADER + (Math.floor(clear / CHUNK) + 1) * SEALED_CHUNK;
}

/**
 * Seals what is written into it.
 * @param key 32 bytes, of one file
 * @param place where the stream lies; it opens nowhere else
 */
export function sealingStream(key: Uint8Array, place: string): Transform {
  const salt = randomBytes(SALT);
  const header = Buffer.concat([Buffer.from([VERSION, AES_256_GCM_STREAM]), salt, randomBytes(PREFIX)]);
  const chunks = new ChunkCipher(streamKey(key, salt, place), header);
  const gathered = new Gathered(CHUNK);
  let begun = false;
  const begin = (stream: Transform) => {
    if (!begun) stream.push(header);
    begun = true;
  };
  const put = (stream: Transform, chunk: Buffer, last: boolean) => {
    for (const part of chunks.seal(chunk, last)) stream.push(part);
  };
  return new Transform({
    ...AHEAD,
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      begin(this);
      for (const chunk of gathered.take(bytes)) put(this, chunk, false);
      done();
    },
    flush(done: TransformCallback) {
      begin(this);
      put(this, filledUp(gathered.rest()), true);
      done();
    },
  });
}

/**
 * Opens what `sealingStream` closed. A chunk comes out when it was found genuine, so a reader who must not see a part of a damaged
 * file waits for the end.
 * @throws Error "unsealable", as the stream's error: wrong key or place, a byte changed, something missing, doubled, moved or added
 */
export function openingStream(key: Uint8Array, place: string): Transform {
  const head = new Gathered(HEADER);
  const gathered = new Gathered(SEALED_CHUNK);
  let chunks: ChunkCipher | undefined;
  // A chunk is the last one or not only when it is known whether something follows.
  let held: Buffer | undefined;
  const take = function* (bytes: Buffer): Generator<Buffer> {
    let body = bytes;
    if (!chunks) {
      const missing = HEADER - head.size;
      for (const header of head.take(bytes.subarray(0, missing))) chunks = new ChunkCipher(keyOf(header, key, place), header);
      body = bytes.subarray(missing);
    }
    for (const chunk of gathered.take(body)) {
      if (held && chunks) yield chunks.open(held, false);
      held = chunk;
    }
  };
  return new Transform({
    ...AHEAD,
    transform(bytes: Buffer, _encoding, done: TransformCallback) {
      try {
        for (const clear of take(bytes)) this.push(clear);
        done();
      } catch {
        done(new Error("unsealable"));
      }
    },
    flush(done: TransformCallback) {
      try {
        if (!held || !chunks || gathered.size > 0) throw new Error("unsealable");
        this.push(withoutFilling(chunks.open(held, true)));
        done();
      } catch {
        done(new Error("unsealable"));
      }
    },
  });
}

/** Seals and opens the chunks of one stream, each with the nonce of its place. */
class ChunkCipher {
  readonly #key: KeyObject;
  readonly #header: Buffer;
  #counter = 0;

  constructor(key: Uint8Array, header: Buffer) {
    this.#key = secretKey(key);
    this.#header = header;
  }

  /** The ciphertext and its tag; not put together, because that would copy every byte once more. */
  seal(chunk: Buffer, last: boolean): [Buffer, Buffer] {
    const cipher = createCipheriv("aes-256-gcm", this.#key, this.#nonce(last)).setAAD(this.#header);
    const sealed = cipher.update(chunk);
    cipher.final(); // a counter mode leaves nothing for the end
    return [sealed, cipher.getAuthTag()];
  }

  open(sealed: Buffer, last: boolean): Buffer {
    const decipher = createDecipheriv("aes-256-gcm", this.#key, this.#nonce(last)).setAAD(this.#header);
    decipher.setAuthTag(sealed.subarray(-TAG));
    const clear = decipher.update(sealed.subarray(0, -TAG));
    decipher.final(); // throws when the tag is another
    return clear;
  }

  #nonce(last: boolean): Buffer {
    const nonce = Buffer.alloc(PREFIX + 5);
    nonce.set(this.#header.subarray(2 + SALT));
    nonce.writeUInt32BE(this.#counter, PREFIX);
    nonce[PREFIX + 4] = last ? 1 : 0;
    this.#counter += 1;
    return nonce;
  }
}

/** Gathers bytes into pieces of one size; it never holds more than one of them, and copies none that comes whole. */
class Gathered {
  readonly #piece: number;
  #kept: Buffer;
  size = 0;

  constructor(piece: number) {
    this.#piece = piece;
    this.#kept = Buffer.allocUnsafe(piece);
  }

  *take(bytes: Buffer): Generator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      if (this.size === 0 && bytes.length - at >= this.#piece) {
        yield bytes.subarray(at, at + this.#piece);
        at += this.#piece;
        continue;
      }
      const taken = bytes.copy(this.#kept, this.size, at, at + this.#piece - this.size);
      at += taken;
      this.size += taken;
      if (this.size < this.#piece) return;
      const whole = this.#kept;
      this.#kept = Buffer.allocUnsafe(this.#piece);
      this.size = 0;
      yield whole;
    }
  }

  rest(): Buffer {
    return this.#kept.subarray(0, this.size);
  }
}

function streamKey(key: Uint8Array, salt: Uint8Array, place: string): Buffer {
  return deriveKey(key, salt, `sealed stream|${place}`);
}

function keyOf(header: Buffer, key: Uint8Array, place: string): Buffer {
  if (header[0] !== VERSION || header[1] !== AES_256_GCM_STREAM) throw new Error("unsealable");
  return streamKey(key, header.subarray(2, 2 + SALT), place);
}

// One mark and zeros (ISO/IEC 7816-4). The last chunk always has room for the mark: a full one is not the last.
function filledUp(rest: Buffer): Buffer {
  const chunk = Buffer.alloc(CHUNK);
  chunk.set(rest);
  chunk[rest.length] = END_MARK;
  return chunk;
}

function withoutFilling(chunk: Buffer): Buffer {
  const end = chunk.lastIndexOf(END_MARK);
  if (end === -1 || chunk.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("unsealable");
  return chunk.subarray(0, end);
}
