import { HiddenField } from "#components/ui/hidden-field.tsx";
import { writeOpenedAt } from "#lib/abuse/opened-at.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Draft } from "#lib/intake/draft.ts";

/** What tells people and machines apart without asking anybody anything: a field that is not seen, and when the page was shown. */
export async function SentWith({ locale, draft }: { locale: Locale; draft: Draft }) {
  const t = await getTranslations({ locale, namespace: "sending" });
  return (
    <>
      <HiddenField name="openedAt" value={writeOpenedAt(draft.filingToken)} />
      <HiddenField name="scripts" value="" />
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="website">{t("leaveEmpty")}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  );
}
