import { getTranslations } from "next-intl/server";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { today } from "#lib/deadlines/today.ts";
import { dateRemark } from "#lib/intake/date-parts.ts";
import { isOpinion } from "#lib/intake/journey.ts";
import { kindOf, type QuestionForm } from "../question-form.ts";

/** What happened, in the person's own words. Here is also the place to say why time has passed, for those who wish to. */
export async function WordsQuestion({ form }: { form: QuestionForm }) {
  const { locale, values, errors, answers } = form;
  const t = await getTranslations({ locale, namespace: "journey" });
  const time = answers.time ?? {};
  const date = { day: time["time.day"] ?? "", month: time["time.month"] ?? "", year: time["time.year"] ?? "" };
  return (
    <>
      {dateRemark(date, today()) === "long_ago" && (
        <Notice tone="info" title={t("words.longAgoTitle")}>
          {t("words.longAgo")}
        </Notice>
      )}
      <TextArea
        heading
        name="narrative"
        label={t("words.question", { kind: kindOf(form) })}
        hint={t("words.hint")}
        rows={10}
        spellCheck={false}
        defaultValue={values.narrative}
        error={errors.get("narrative")}
      />
      {!isOpinion(answers) && <p className="text-soft">{t("words.gentle")}</p>}
    </>
  );
}
