import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { type Draft, hoursKept } from "#lib/intake/draft.ts";

/** How long the answers are kept, and the way to have them kept longer and opened elsewhere. */
export async function KeptNote({ locale, draft }: { locale: Locale; draft: Draft | null }) {
  const [journey, t] = await Promise.all([
    getTranslations({ locale, namespace: "journey" }),
    getTranslations({ locale, namespace: "resume" }),
  ]);
  return (
    <div className="text-sm text-soft">
      <p>{journey("kept", { hours: hoursKept(draft) })}</p>
      {draft && (
        <p>
          <a href={`/${locale}/form/later`} className="inline-flex min-h-11 items-center">
            {t("link")}
          </a>
        </p>
      )}
    </div>
  );
}
