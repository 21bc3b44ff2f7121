import { getTranslations } from "next-intl/server";
import { QuestionHeading } from "#components/ui/question-heading.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { sortedRegions } from "#lib/regions/regions.ts";
import { kindOf, type QuestionForm } from "../question-form.ts";

/** The region, which decides who reads it, and the exact place for those who wish to give it. */
export async function PlaceQuestion({ form }: { form: QuestionForm }) {
  const { locale, values, errors } = form;
  const [t, regions] = await Promise.all([
    getTranslations({ locale, namespace: "journey" }),
    getTranslations({ locale, namespace: "regions" }),
  ]);
  const kind = kindOf(form);
  return (
    <>
      <QuestionHeading>{t("place.question", { kind })}</QuestionHeading>
      <Select
        name="region"
        label={t("place.region")}
        hint={kind === "complaint" ? undefined : t("place.wholeCountry")}
        placeholder={t("place.choose")}
        options={sortedRegions(locale, (code) => regions(code)).map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={values.region}
        error={errors.get("region")}
      />
      <TextField
        name="place"
        label={t("place.exact")}
        hint={t("place.exactHint")}
        defaultValue={values.place}
        error={errors.get("place")}
      />
    </>
  );
}
