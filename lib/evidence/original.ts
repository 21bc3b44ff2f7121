import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type EvidenceManifest, partPlace } from "#lib/attachments/manifest.ts";
import { objectStore } from "#lib/attachments/store.ts";
import { openingStream } from "#lib/crypto/sealed-stream.ts";

/**
 * The bytes of a file as they were sent, opened while they are read. They end with an error and not quietly when a chunk, an object or
 * the whole is not what was sealed.
 */
export function originalBytes(manifest: EvidenceManifest, fileKey: Buffer): Readable {
  return Readable.from(opened(manifest, fileKey), { objectMode: false });
}

async function* opened({ parts, length, sha256 }: EvidenceManifest, fileKey: Buffer): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let read = 0;
  for (const { name } of parts) {
    const sealed = await objectStore().get(name);
    const clear = openingStream(fileKey, partPlace(name));
    sealed.on("error", (error) => clear.destroy(error));
    for await (const chunk of sealed.pipe(clear)) {
      hash.update(chunk as Buffer);
      read += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  }
  if (read !== length || hash.digest("base64") !== sha256) throw new Error("unsealable");
}
