import { z } from "zod";
import { BODY_KINDS, type BodyKind } from "#lib/bodies/kinds.ts";
import { DETENTION_KINDS, isDeprivedOfLiberty } from "#lib/detention/kinds.ts";
import { LOCALES } from "#lib/i18n/locales.ts";
import { REGION_CODES } from "#lib/regions/regions.ts";
import { RIGHTS } from "#lib/rights/rights.ts";
import {
  ABOUT_WHOM,
  AUTHORITIES,
  CONTACT_HOURS,
  COURT_STEPS,
  DISCLOSURES,
  EARLIER_STEPS,
  EVIDENCE_ANSWERS,
  GREETINGS,
  GROUP_SIZES,
  IDENTITY_MODES,
  MANNERS,
  REPRISALS,
  TYPED_KINDS,
} from "./choices.ts";

const text = z.string().optional();

/** Who the complainant is and how to reach them safely. Every part is optional: nobody has to give more than they choose. */
export const identitySchema = z.object({
  fullName: text,
  address: text,
  iin: text,
  phone: text,
  email: text,
  hours: z.enum(CONTACT_HOURS).optional(),
  greeting: z.enum(GREETINGS).optional(),
  contactNote: text,
  /** The person for whom somebody else writes, and the organisation of the one who writes. */
  represented: text,
  organisation: text,
});
export type Identity = z.infer<typeof identitySchema>;

/** What a body and what the experts would see: the very bytes that were shown before sending. */
export const viewsSchema = z.object({ body: z.string(), experts: z.string() });
export type Views = z.infer<typeof viewsSchema>;

/** What the complainant says, as sealed: the narrative and every answer in their own words. */
export const contentSchema = z.object({
  bodyName: text,
  bodyCode: text,
  place: text,
  heldName: text,
  when: z.object({ day: z.number().optional(), month: z.number().optional(), year: z.number().optional(), about: text }).optional(),
  narrative: z.string(),
  /** The code of the office's topic that an opinion answers. */
  topic: text,
  effect: text,
  preferToTalk: z.boolean().optional(),
  authority: z.enum(AUTHORITIES).optional(),
  /** `line` is the one thing here that others may read: those who open the link to join (lib/joining). */
  group: z.object({ size: z.enum(GROUP_SIZES).optional(), who: text, line: text }).optional(),
  earlier: z.object({ step: z.enum(EARLIER_STEPS).optional(), whom: text, court: z.enum(COURT_STEPS).optional() }).optional(),
  wish: text,
  evidence: z.object({ answer: z.enum(EVIDENCE_ANSWERS).optional(), note: text }).optional(),
  /** Whom a child trusts, who must not know, and whether the Children's Rights Commissioner may be told. */
  trusted: z.object({ mayTalk: text, mustNotTalk: text, childrenCommissioner: z.boolean() }).optional(),
  reprisalNote: text,
  /** Words that the person wants hidden from the body, one a line. */
  masks: text,
  views: viewsSchema.optional(),
  /** The files that came with it, each by the HMAC of its SHA-256 (lib/attachments): so the coupon covers them too. */
  files: z.array(z.object({ id: z.string(), commitment: z.string() })).optional(),
  /** Random bytes in base64 that the coupon's commitment was made with: whoever opens the content can prove what was filed. */
  couponSalt: z.string().optional(),
});
export type Content = z.infer<typeof contentSchema>;

/** A complete submission, as the journey hands it over. Coded facts stay in clear, words and identity are sealed. */
export const submissionSchema = z
  .object({
    kind: z.enum(TYPED_KINDS),
    language: z.enum(LOCALES),
    manner: z.enum(MANNERS),
    aboutWhom: z.enum(ABOUT_WHOM),
    identityMode: z.enum(IDENTITY_MODES),
    /** The locator of the invitation by which somebody joins a group complaint. Place, body and rights are then the group's. */
    joins: z.string().optional(),
    /** Absent for joiners only. */
    regionCode: z.enum(REGION_CODES).optional(),
    bodyKind: z.enum(BODY_KINDS),
    heldIn: z.enum(DETENTION_KINDS),
    rights: z.array(z.enum(RIGHTS)).max(3),
    inDanger: z.boolean(),
    reprisal: z.enum(REPRISALS),
    /** The disclosures the person agreed to; all others are refused. */
    consents: z.array(z.enum(DISCLOSURES)),
    identity: identitySchema,
    content: contentSchema,
  })
  .refine(({ joins, regionCode }) => joins !== undefined || regionCode !== undefined);
export type Submission = z.infer<typeof submissionSchema>;

/**
 * The kind in law. An anonymous complaint is not a complaint under the Code of Administrative Procedure: it is a signal,
 * which can feed an own-initiative inquiry and has no statutory period. People are told so before they choose.
 */
export function kindInLaw({ kind, identityMode }: Pick<Submission, "kind" | "identityMode">): Submission["kind"] {
  return kind === "complaint" && identityMode === "anonymous" ? "signal" : kind;
}

// Where people are held or may be held, a day can matter: such cases start above the ordinary ones until an officer has looked.
const CLOSED_PLACES: ReadonlySet<BodyKind> = new Set(["police", "penal_system", "national_security", "investigation_body"]);

type Pressing = Pick<Submission, "kind" | "bodyKind" | "heldIn" | "rights" | "inDanger" | "reprisal" | "aboutWhom">;

/** Whether others get a link by which they can join: from a group complaint, whatever it is in law, but not from a joiner's own. */
export function invitesOthers({ kind, aboutWhom, joins }: Pick<Submission, "kind" | "aboutWhom" | "joins">): boolean {
  return kind === "complaint" && aboutWhom === "group" && joins === undefined;
}

/**
 * The urgency a case starts with, before anyone has read it: danger and torture first; then people who are held, children,
 * and those who meet or fear revenge.
 */
export function initialUrgency(submission: Pressing): "ordinary" | "high" | "urgent" {
  const { kind, bodyKind, heldIn, rights, inDanger, reprisal, aboutWhom } = submission;
  if (inDanger || rights.includes("torture")) return "urgent";
  if (kind === "opinion") return "ordinary";
  const closed = CLOSED_PLACES.has(bodyKind) || isDeprivedOfLiberty(heldIn);
  const afraid = reprisal === "afraid" || reprisal === "happened";
  return closed || afraid || aboutWhom === "minor" || aboutWhom === "my_child" ? "high" : "ordinary";
}
