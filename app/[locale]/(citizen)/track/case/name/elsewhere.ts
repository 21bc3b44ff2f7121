import type { Locale } from "#lib/i18n/locales.ts";
import { isUpgradable } from "#lib/tracking/upgrade.ts";
import type { VisitNow } from "../../visit-now.ts";

/** Where somebody belongs who has nothing to do on the pages of naming a signal; null for those who have. */
export function elsewhere({ followed }: VisitNow, locale: Locale): string | null {
  if (!followed) return `/${locale}/track?ended=1`;
  if (isUpgradable(followed)) return null;
  return `/${locale}/track/case${followed.upgradedOn ? "?upgraded=1" : ""}`;
}
