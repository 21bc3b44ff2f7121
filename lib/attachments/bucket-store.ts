import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { ObjectStore } from "./object-store.ts";

/** A bucket of any service that speaks S3. The file has the access key's id on its first line and its secret on the second. */
export type Bucket = { bucket: string; endpoint?: string; region: string; credentialsFile?: string };

/**
 * Keeps objects in a bucket. They pass through a folder first, sealed as they are: the service wants to know the length, and what
 * it refused for a moment can be sent again without asking the person's telephone.
 *
 * An object counts as kept when it was read back with the same length and SHA-256. The checksums that the client would add by
 * itself are switched off: with them a streamed body was changed on its way while both sides reported success.
 */
export function bucketStore(settings: Bucket, folder: ObjectStore): ObjectStore {
  const client = clientFor(settings);
  const place = (name: string) => ({ Bucket: settings.bucket, Key: name });
  const get = async (name: string) => (await client.send(new GetObjectCommand(place(name)))).Body as Readable;
  const remove = async (name: string) => {
    await client.send(new DeleteObjectCommand(place(name)));
    await folder.remove(name);
  };
  return {
    get,
    remove,
    put: async (name, bytes) => {
      await folder.put(name, bytes);
      try {
        const sent = await digestOf(await folder.get(name));
        await client.send(new PutObjectCommand({ ...place(name), Body: await folder.get(name), ContentLength: sent.length }));
        const kept = await digestOf(await get(name));
        if (kept.length !== sent.length || kept.sha256 !== sent.sha256) throw new Error("The object store kept other bytes");
        await folder.remove(name);
      } catch (error) {
        await remove(name).catch(() => undefined);
        throw error;
      }
    },
  };
}

function clientFor({ endpoint, region, credentialsFile }: Bucket): S3Client {
  const [accessKeyId, secretAccessKey] = credentialsFile ? readFileSync(credentialsFile, "utf8").split("\n") : [];
  return new S3Client({
    region,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // Services other than Amazon's have the bucket in the path.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId: accessKeyId.trim(), secretAccessKey: secretAccessKey.trim() } }),
  });
}

async function digestOf(bytes: Readable): Promise<{ length: number; sha256: string }> {
  const hash = createHash("sha256");
  let length = 0;
  for await (const chunk of bytes) {
    hash.update(chunk as Buffer);
    length += (chunk as Buffer).length;
  }
  return { length, sha256: hash.digest("hex") };
}
