import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

/** Says that the store of drafts does not answer, and that trying again is all there is to do. */
export async function StoreClosedNotice({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "resume" });
  return (
    <Notice tone="danger" title={t("closed.title")} live="alert">
      {t("closed.text")}
    </Notice>
  );
}
