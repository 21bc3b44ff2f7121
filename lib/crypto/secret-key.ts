import { createSecretKey, type KeyObject } from "node:crypto";

/**
 * Bytes of a key as `node:crypto` takes them without asking. It finds out what bare bytes are by throwing and catching two
 * errors inside, which costs more than the hash or the seal that follows (Node 24.21).
 */
export function secretKey(bytes: Uint8Array): KeyObject {
  return createSecretKey(bytes);
}
