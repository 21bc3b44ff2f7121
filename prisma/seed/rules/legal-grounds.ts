import { GROUNDS_OF_ACCEPTANCE } from "./grounds-of-acceptance.ts";
import { GROUNDS_OF_REFUSAL } from "./grounds-of-refusal.ts";
import type { LegalGround } from "./legal-ground.ts";

/** The rows of `rules.legal_ground`. */
export const LEGAL_GROUNDS: readonly LegalGround[] = [...GROUNDS_OF_ACCEPTANCE, ...GROUNDS_OF_REFUSAL];
