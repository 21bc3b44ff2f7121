import { summaryOffers } from "#components/summaries/summary-offers.ts";
import { Notice } from "#components/ui/notice.tsx";
import type { Actor } from "#lib/auth/actor.ts";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { ApproveForm } from "./approve/form.tsx";
import { ReturnForm } from "./return/form.tsx";
import { SubmitForm } from "./submit/form.tsx";
import type { SummaryStepProps } from "./summary-step-form.tsx";

/** What can be done with a summary now, and by whom if not by the reader. */
export async function SummarySteps({ actor, ...props }: SummaryStepProps & { actor: Actor }) {
  const { locale, summary } = props;
  const [t, consent, deadlines] = await Promise.all([
    getTranslations({ locale, namespace: "summaries" }),
    getTranslations({ locale, namespace: "consent" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
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
      {summary.heldBackOn && (
        <Notice tone="warning">{consent("office.heldBack", { day: dayInWords(summary.heldBackOn, deadlines) })}</Notice>
      )}
      {summary.status === "approved" && !summary.heldBackOn && <p>{t("approve.next")}</p>}
      {summary.status === "withdrawn" && <p>{consent("office.withdrawn")}</p>}
      {offers.rewrite && (
        <p>
          <a href={`/${locale}/office/cases/${summary.caseId}/summary?from=${summary.id}`}>{t("write.again")}</a>
        </p>
      )}
    </>
  );
}
