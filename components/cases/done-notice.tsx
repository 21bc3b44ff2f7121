import { Notice } from "#components/ui/notice.tsx";
import type { Words } from "./words.ts";

/** What a page may say after a step, as it stands in the address: a closed list, so that nobody can make it say something else. */
const DONE_CODES = [
  "taken",
  "assigned",
  "released_from_hold",
  "urgency_set",
  "accepted",
  "declined",
  "message_sent",
  "closed",
  "identity_opened",
  "code_asked",
  "code_confirmed",
  "invitation_closed",
  "information_asked",
  "review_taken",
  "review_decided",
  "erasure_answered",
  "evidence_opened",
  "summary_written",
  "summary_submitted",
  "summary_approved",
  "summary_returned",
] as const;
export type DoneCode = (typeof DONE_CODES)[number];

/** Reads the code from an address; anything else says nothing. */
export function doneCode(value: string | string[] | undefined): DoneCode | null {
  return DONE_CODES.find((code) => code === value) ?? null;
}

/** One short sentence after a step. A reload shows it again and does nothing again. */
export function DoneNotice({ code, words }: { code: DoneCode | null; words: Words }) {
  if (!code) return null;
  return (
    <Notice tone="success" live="status">
      {words(`done.${code}`)}
    </Notice>
  );
}
