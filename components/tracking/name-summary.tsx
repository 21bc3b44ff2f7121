import { pageWords } from "#components/intake/journey-words.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { UPGRADE_FIELDS } from "#lib/tracking/upgrade.ts";

/** A name for a signal as it will be sealed, to look over once more. What was left empty is said to be so. */
export async function NameSummary({ locale, fields, address }: { locale: Locale; fields: Fields; address: string }) {
  const [t, ui, safe] = await Promise.all([
    getTranslations({ locale, namespace: "journey" }),
    getTranslations({ locale, namespace: "shell" }),
    pageWords(locale, "safe", {}),
  ]);
  const said = (name: string) => {
    const value = fields[name];
    if (name === "identityMode" && value) return t(`check.${value}`);
    return value && (name === "hours" || name === "greeting") ? safe.say(value) : value;
  };
  const rows = Object.values(UPGRADE_FIELDS)
    .flat()
    .map(({ name }) => ({ term: t(`check.${name}`), value: said(name), change: { href: address, hidden: t(`check.${name}`) } }));
  return <SummaryList rows={rows} notProvided={ui("ui.notProvided")} changeLabel={ui("ui.change")} />;
}
