import type { z } from "zod";
import { namesOf, shapeOf } from "#lib/intake/fields.ts";
import { printable } from "#lib/intake/free-text.ts";
import { identitySchema } from "#lib/intake/submission.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { UPGRADE_FIELDS } from "#lib/tracking/upgrade.ts";

/** How to reach somebody safely: what the journey's page of that name asks. All of it may be empty: then nobody calls or writes. */
export const CONTACT_FIELDS = UPGRADE_FIELDS.safe;

/** Ways to reach a complainant. Where the office has one of these, it counts in place of all that the identity says of it. */
export const contactSchema = identitySchema.pick({ phone: true, email: true, hours: true, greeting: true, contactNote: true });
export type Contact = z.infer<typeof contactSchema>;

const NAMES = CONTACT_FIELDS.flatMap(namesOf);

/** What the form must be like to pass. */
export const contactShape = shapeOf(CONTACT_FIELDS);

/** Of all that a form sent, what this one asks, without marks that nobody can see. */
export function contactFields(typed: Fields): Fields {
  return Object.fromEntries(NAMES.flatMap((name) => (typed[name] ? [[name, printable(typed[name])]] : [])));
}

/** Ways to reach somebody as typed, or null when something in them cannot be right. */
export function readContact(typed: Fields): Contact | null {
  const parsed = contactShape.safeParse(typed);
  if (!parsed.success) return null;
  return contactSchema.parse(Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value)));
}
