import { Notice } from "#components/ui/notice.tsx";
import { Panel } from "#components/ui/panel.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { groupCode } from "#lib/crypto/code-letters.ts";
import type { TwoPartCode } from "#lib/crypto/two-part-code.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CODE_SHOWN_MINUTES, DRAFT_HOURS_WITH_CODE } from "#lib/intake/draft.ts";

/** The two parts of a fresh code, and the advice to keep them apart. */
export async function CodeInTwoParts({ locale, code: [first, second] }: { locale: Locale; code: TwoPartCode }) {
  const t = await getTranslations({ locale, namespace: "resume" });
  return (
    <>
      <Panel
        title={t("code.title")}
        items={[
          { label: t("code.first"), value: groupCode(first) },
          { label: t("code.second"), value: groupCode(second) },
        ]}
      />
      <Notice tone="warning" title={t("code.keepTitle")}>
        {t("code.keep", { minutes: CODE_SHOWN_MINUTES })}
      </Notice>
      <Prose>
        <h2>{t("code.apartTitle")}</h2>
        <ul>
          <li>{t("code.apart")}</li>
          <li>{t("code.alone")}</li>
          <li>{t("code.where")}</li>
          <li>{t("code.hours", { hours: DRAFT_HOURS_WITH_CODE })}</li>
        </ul>
      </Prose>
    </>
  );
}
