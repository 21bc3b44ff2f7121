import { summaryOffers } from "#components/summaries/summary-offers.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { ApproveForm } from "./approve/form.tsx";
import { ReturnForm } from "./return/form.tsx";
import { SubmitForm } from "./submit/form.tsx";
import type { SummaryStepProps } from "./summary-step-form.tsx";

/** What can be done with a summary now, and by whom if not by the reader. */
export async function SummarySteps({ actor, ...props }: SummaryStepProps & { actor: Actor }) {
  const { locale, summary } = props;
  const t = await getTranslations({ locale, namespace: "summaries" });
  const offers = summaryOffers(actor, summary);
  return (
    <>
      {summary.returnReason && (
        <Notice tone="warning" title={t("return.returned")}>
          <div lang="" className="whitespace-pre-wrap">
            {summary.returnReason}
          </div>
        </Notice>
      )}
      {offers.submit && <SubmitForm {...props} />}
      {offers.decide && <ApproveForm {...props} />}
      {offers.decide && <ReturnForm {...props} />}
      {offers.waitsForAnother && <p>{t("approve.waits")}</p>}
      {summary.status === "approved" && <p>{t("approve.next")}</p>}
      {offers.rewrite && (
        <p>
          <a href={`/${locale}/office/cases/${summary.caseId}/summary?from=${summary.id}`}>{t("write.again")}</a>
        </p>
      )}
    </>
  );
}
