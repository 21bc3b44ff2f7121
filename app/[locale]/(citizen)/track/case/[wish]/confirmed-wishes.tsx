import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { dayInWords } from "#lib/deadlines/explanation.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { DAYS_TO_RESUME } from "#lib/wishes/offers.ts";
import { askForErasureAction, nameOpenlyAction, resumeAction, withdrawAction } from "./actions.ts";
import { WishForm, type WishProps } from "./wish-form.tsx";

/** Ending one's case: what stops, what stays, what cannot be called back, and until when it can be undone. */
export async function WithdrawWish({ locale, number }: WishProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <>
      <QuestionHeading>{t("withdraw.title")}</QuestionHeading>
      <p>{t("withdraw.lead")}</p>
      <Prose>
        <h2>{t("withdraw.then")}</h2>
        <ul>
          <li>{t("withdraw.stops")}</li>
          <li>{t("withdraw.stays")}</li>
          <li>{t("withdraw.shown")}</li>
          <li>{t("withdraw.sent")}</li>
          <li>{t("withdraw.duty")}</li>
          <li>{t("withdraw.back", { days: DAYS_TO_RESUME })}</li>
        </ul>
      </Prose>
      <Notice tone="warning">{t("withdraw.forced")}</Notice>
      <WishForm locale={locale} number={number} action={withdrawAction} button={t("withdraw.confirm")} stay={t("withdraw.stay")} />
    </>
  );
}

/** Taking a withdrawal back. */
export async function ResumeWish({ locale, number, followed }: WishProps) {
  const [t, dates] = await Promise.all([
    getTranslations({ locale, namespace: "follow" }),
    getTranslations({ locale, namespace: "deadlines" }),
  ]);
  const until = followed?.withdrawal?.resumeUntil;
  return (
    <>
      <QuestionHeading>{t("resume.title")}</QuestionHeading>
      {until && <p>{t("resume.lead", { day: dayInWords(until, dates) })}</p>}
      <WishForm locale={locale} number={number} action={resumeAction} button={t("resume.confirm")} stay={t("resume.stay")} />
    </>
  );
}

/** Letting a name be known that the office kept to itself. */
export async function NameOpenlyWish({ locale, number }: WishProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <>
      <QuestionHeading>{t("openly.title")}</QuestionHeading>
      <p>{t("openly.lead")}</p>
      <p>{t("openly.asked")}</p>
      <p>{t("openly.final")}</p>
      <WishForm locale={locale} number={number} action={nameOpenlyAction} button={t("openly.confirm")} stay={t("openly.stay")} />
    </>
  );
}

const KEPT = ["work", "register", "log", "sent"] as const;

/** Asking for erasure, with what the law keeps said before the button. */
export async function ErasureWish({ locale, number }: WishProps) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <>
      <QuestionHeading>{t("erasure.title")}</QuestionHeading>
      <p>{t("erasure.lead")}</p>
      <Prose>
        <h2>{t("erasure.kept")}</h2>
        <ul>
          {KEPT.map((kept) => (
            <li key={kept}>{t(`erasure.${kept}`)}</li>
          ))}
        </ul>
      </Prose>
      <Notice tone="warning">{t("erasure.lost")}</Notice>
      <WishForm locale={locale} number={number} action={askForErasureAction} button={t("erasure.confirm")} stay={t("erasure.stay")} />
    </>
  );
}
