import { Invitation } from "#components/about-you/invitation.tsx";
import { Receipt } from "#components/intake/receipt.tsx";
import { ShareLink } from "#components/joining/share-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { type Lodged, RECEIPT_MINUTES } from "#lib/intake/draft.ts";
import { explainReceipt, listHotlines } from "#lib/intake/queries.ts";
import type { NoticeCode } from "#lib/intake/standing.ts";
import { NoticeOf } from "../../notice-of.tsx";
import { PlainForm } from "../../plain-form.tsx";
import { Room } from "../../room.tsx";
import { hideReceiptAction } from "./actions.ts";
import { formPath } from "./address.ts";

/** What a person takes home after sending, and a button that takes it off this device. */
export async function ReceiptPage({ locale, lodged, notice }: { locale: Locale; lodged: Lodged; notice?: NoticeCode }) {
  const [t, sending, explanation, hotlines] = await Promise.all([
    getTranslations({ locale, namespace: "citizen" }),
    getTranslations({ locale, namespace: "sending" }),
    explainReceipt(lodged.receipt),
    listHotlines(locale),
  ]);
  return (
    <Room locale={locale} path={formPath("done", { notice })}>
      <NoticeOf locale={locale} notice={notice} />
      <Receipt
        locale={locale}
        lodged={lodged}
        minutes={RECEIPT_MINUTES}
        explanation={explanation}
        office={hotlines.find(({ code, confidence }) => code === "ombudsman_office" && confidence !== "L")}
        trackAddress={`/${locale}/track`}
      />
      {lodged.receipt.joinCode && <ShareLink locale={locale} code={lodged.receipt.joinCode} origin={env().PUBLIC_ORIGIN} />}
      {lodged.held && <Notice tone="info">{sending("held")}</Notice>}
      {!lodged.aboutYou && <Invitation locale={locale} />}
      <PlainForm action={hideReceiptAction} locale={locale}>
        <p>{t("receipt.hideHint")}</p>
        <Button variant="secondary">{t("receipt.hide")}</Button>
      </PlainForm>
    </Room>
  );
}
