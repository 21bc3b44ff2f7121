import { getTranslations } from "next-intl/server";
import { DateFields } from "#components/ui/date-fields.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { kindOf, type QuestionForm } from "../question-form.ts";

const PARTS = ["day", "month", "year"] as const;

/** A date, parts of one, or a time in the person's own words. */
export async function TimeQuestion({ form }: { form: QuestionForm }) {
  const { locale, values, errors } = form;
  const [t, ui] = await Promise.all([getTranslations({ locale, namespace: "journey" }), getTranslations({ locale, namespace: "shell" })]);
  const errorParts = PARTS.filter((part) => errors.has(`time.${part}`));
  return (
    <>
      <DateFields
        heading
        name="time"
        legend={t("time.question", { kind: kindOf(form) })}
        hint={t("time.hint")}
        labels={{ day: ui("ui.day"), month: ui("ui.month"), year: ui("ui.year") }}
        defaultValue={{ day: values["time.day"], month: values["time.month"], year: values["time.year"] }}
        error={errorParts[0] && errors.get(`time.${errorParts[0]}`)}
        errorParts={errorParts}
      />
      <TextField name="about" label={t("time.about")} hint={t("time.aboutHint")} defaultValue={values.about} error={errors.get("about")} />
    </>
  );
}
