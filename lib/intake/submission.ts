import { z } from "zod";
import { BODY_KINDS, type BodyKind } from "#lib/bodies/kinds.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";

export const TYPED_KINDS = ["complaint", "concern", "opinion"] as const;
export const IDENTITY_MODES = ["named", "confidential", "anonymous"] as const;

/** Who the complainant is and how to reach them. Every part is optional: nobody has to give more than they choose. */
export const identitySchema = z.object({
  fullName: z.string().optional(),
  address: z.string().optional(),
  iin: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});
export type Identity = z.infer<typeof identitySchema>;

/** What the complainant says, as sealed: the narrative and every answer in their own words. */
export const contentSchema = z.object({
  bodyName: z.string().optional(),
  place: z.string().optional(),
  when: z
    .object({ day: z.number().optional(), month: z.number().optional(), year: z.number().optional(), about: z.string().optional() })
    .optional(),
  narrative: z.string(),
  /** Random bytes in base64 that the coupon's commitment was made with: whoever opens the content can prove what was filed. */
  couponSalt: z.string().optional(),
});
export type Content = z.infer<typeof contentSchema>;

/** A complete submission, as the journey hands it over. Coded facts stay in clear, words and identity are sealed. */
export const submissionSchema = z.object({
  kind: z.enum(TYPED_KINDS),
  language: z.enum(LOCALES),
  identityMode: z.enum(IDENTITY_MODES),
  regionCode: z.enum(REGION_CODES),
  bodyKind: z.enum(BODY_KINDS),
  identity: identitySchema,
  content: contentSchema,
});
export type Submission = z.infer<typeof submissionSchema>;

/**
 * The kind in law. An anonymous complaint is not a complaint under the Code of Administrative Procedure: it is a signal,
 * which can feed an own-initiative inquiry and has no statutory period. People are told so before they choose.
 */
export function kindInLaw({
  kind,
  identityMode,
}: Pick<Submission, "kind" | "identityMode">): "complaint" | "concern" | "opinion" | "signal" {
  return kind === "complaint" && identityMode === "anonymous" ? "signal" : kind;
}

// Where people are held or may be held, a day can matter: such cases start above the ordinary ones until an officer has looked.
const CLOSED_PLACES: ReadonlySet<BodyKind> = new Set(["police", "penal_system", "national_security", "investigation_body"]);

/** The urgency a case starts with, before anyone has read it. */
export function initialUrgency({ kind, bodyKind }: Pick<Submission, "kind" | "bodyKind">): "ordinary" | "high" {
  return kind !== "opinion" && CLOSED_PLACES.has(bodyKind) ? "high" : "ordinary";
}
