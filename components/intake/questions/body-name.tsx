import { getTranslations } from "next-intl/server";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { QuestionForm } from "../question-form.ts";

/** What the body or person is called, or "I do not know". */
export async function BodyNameQuestion({ form: { locale, values, errors } }: { form: QuestionForm }) {
  const t = await getTranslations({ locale, namespace: "journey" });
  return (
    <>
      <TextField
        heading
        name="bodyName"
        label={t("bodyName.question")}
        hint={t("bodyName.hint")}
        defaultValue={values.bodyName}
        error={errors.get("bodyName")}
      />
      <Checkbox name="bodyNameUnknown" label={t("bodyName.unknown")} defaultChecked={values.bodyNameUnknown === "yes"} />
    </>
  );
}
