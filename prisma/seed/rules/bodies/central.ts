import type { BodyKind } from "#lib/bodies/kinds.ts";
import { type BodyRow, REGISTER_BEGINS } from "./row.ts";

/** Which bodies exist is generally known; their names and days were written down from memory and wait for a second look. */
const FROM_MEMORY = { source: "gov.kz (11.2026)", confidence: "L" } as const;

type Names = [kk: string, ru: string, en: string];
type Details = { aliases?: string; from?: string; to?: string; version?: number };

/** A body of the whole country. */
export function central(code: string, kind: BodyKind, [nameKk, nameRu, nameEn]: Names, details: Details = {}): BodyRow {
  const { aliases = "", from = REGISTER_BEGINS, to = null, version = 1 } = details;
  return { code, version, kind, regionCode: null, nameKk, nameRu, nameEn, aliases, validFrom: from, validTo: to, ...FROM_MEMORY };
}
