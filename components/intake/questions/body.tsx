import { getTranslations } from "next-intl/server";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { namedBodyKinds } from "#lib/bodies/kinds.ts";
import type { QuestionForm } from "../question-form.ts";

/** What kind of body it is about; the name comes on the next page. */
export async function BodyQuestion({ form: { locale, values, errors } }: { form: QuestionForm }) {
  const [t, bodies] = await Promise.all([
    getTranslations({ locale, namespace: "journey" }),
    getTranslations({ locale, namespace: "bodies" }),
  ]);
  const options = namedBodyKinds((kind) => bodies(kind)).map(({ code, name }) => ({ value: code, label: name }));
  return (
    <RadioCards
      heading
      name="bodyKind"
      legend={t("body.question")}
      hint={t("body.hint")}
      options={options}
      defaultValue={values.bodyKind}
      error={errors.get("bodyKind")}
    />
  );
}
