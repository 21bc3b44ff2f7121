import { JUSTICE_AND_SECURITY } from "./bodies/justice-and-security.ts";
import { MINISTRIES } from "./bodies/ministries.ts";
import { REGIONAL_BODIES } from "./bodies/regional.ts";
import type { BodyRow } from "./bodies/row.ts";
import { SERVICES } from "./bodies/services.ts";

/** The rows of `rules.body`. Single places of detention are not in it: there the kind of place is asked (`lib/detention/kinds.ts`). */
export const BODIES: readonly BodyRow[] = [...MINISTRIES, ...JUSTICE_AND_SECURITY, ...SERVICES, ...REGIONAL_BODIES];
