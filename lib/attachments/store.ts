import { env } from "#lib/env/read.ts";
import { bucketStore } from "./bucket-store.ts";
import { folderStore } from "./folder-store.ts";
import type { ObjectStore } from "./object-store.ts";

let opened: ObjectStore | undefined;

/** The store of this installation. */
export function objectStore(): ObjectStore {
  opened ??= openStore();
  return opened;
}

function openStore(): ObjectStore {
  const { EVIDENCE_FOLDER, S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_CREDENTIALS_FILE } = env();
  const folder = folderStore(EVIDENCE_FOLDER);
  if (!S3_BUCKET) return folder;
  return bucketStore({ bucket: S3_BUCKET, endpoint: S3_ENDPOINT, region: S3_REGION, credentialsFile: S3_CREDENTIALS_FILE }, folder);
}
