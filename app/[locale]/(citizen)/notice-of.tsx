import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { NoticeCode } from "#lib/intake/standing.ts";

/** Says why a person is on this page and not on the one they asked for. */
export async function NoticeOf({ locale, notice }: { locale: Locale; notice: NoticeCode | undefined }) {
  if (!notice) return null;
  const t = await getTranslations({ locale, namespace: "citizen" });
  return (
    <Notice tone="info" live="status">
      {t(`notices.${notice}`)}
    </Notice>
  );
}
