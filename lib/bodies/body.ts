import type { Locale } from "#lib/i18n/locales.ts";
import type { RegionCode } from "#lib/regions/regions.ts";
import type { BodyKind } from "./kinds.ts";

/** A body of the register in force. `aliases`: abbreviations and former names, separated by commas. */
export type Body = { code: string; kind: BodyKind; regionCode: RegionCode | null; names: Record<Locale, string>; aliases: string };
