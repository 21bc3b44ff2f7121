import type { BodyKind } from "#lib/bodies/kinds.ts";
import { isDeprivedOfLiberty } from "#lib/detention/kinds.ts";
import type { Submission } from "#lib/intake/submission.ts";

/** Where people are held or may be held, an hour can matter. */
const CLOSED_PLACES: ReadonlySet<BodyKind> = new Set(["police", "penal_system", "national_security", "investigation_body"]);

/**
 * Whether a submission may be about detention, torture or danger. Then it is filed at once, however it looks. What a joiner's
 * group is about the database knows alone, and answers by the same rule (`joinersMayWait`).
 */
export function mustNeverWait({
  bodyKind,
  heldIn,
  rights,
  inDanger,
}: Pick<Submission, "bodyKind" | "heldIn" | "rights" | "inDanger">): boolean {
  return inDanger || rights.includes("torture") || isDeprivedOfLiberty(heldIn) || CLOSED_PLACES.has(bodyKind);
}
