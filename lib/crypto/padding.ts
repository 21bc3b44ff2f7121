const KIB = 1024;
const STEPS = [1 * KIB, 4 * KIB, 16 * KIB, 64 * KIB];
const PREFIX = 4;

/** Prefixes the length and fills with zeros up to 1, 4, 16 or 64 KiB, beyond that to whole 64 KiB. */
export function pad(plaintext: Uint8Array): Buffer {
  const padded = Buffer.alloc(paddedLength(plaintext.length + PREFIX));
  padded.writeUInt32BE(plaintext.length);
  padded.set(plaintext, PREFIX);
  return padded;
}

/** Takes the padding off again. @throws Error when the length cannot be right. */
export function unpad(padded: Buffer): Buffer {
  const length = padded.readUInt32BE();
  if (length + PREFIX > padded.length) throw new Error("unsealable");
  return padded.subarray(PREFIX, PREFIX + length);
}

function paddedLength(length: number): number {
  return STEPS.find((step) => length <= step) ?? Math.ceil(length / (64 * KIB)) * 64 * KIB;
}
