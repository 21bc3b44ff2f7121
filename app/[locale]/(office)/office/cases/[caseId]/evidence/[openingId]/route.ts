import { Readable } from "node:stream";
import { defineDownload } from "#lib/actions/define-download.ts";
import { takeOriginal } from "#lib/evidence/commands.ts";

export const GET = defineDownload({
  permission: "case.open_evidence",
  find: async (reader, _locale, { caseId = "", openingId = "" }) => {
    const { evidenceId, kind, length, bytes } = await takeOriginal(reader, caseId, openingId);
    // Whatever it is, a browser is told that it is bytes to store.
    const body = Readable.toWeb(bytes) as ReadableStream<Uint8Array>;
    return { name: `file-${evidenceId.slice(0, 8)}.${kind === "jpeg" ? "jpg" : kind}`, type: "application/octet-stream", length, body };
  },
});
