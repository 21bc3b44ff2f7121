import { getTranslations } from "next-intl/server";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TYPED_KINDS } from "#lib/intake/submission.ts";
import type { QuestionForm } from "../question-form.ts";

/** Complaint, concern or opinion: the three things the memorandum promises a place for. */
export async function KindQuestion({ form: { locale, values, errors } }: { form: QuestionForm }) {
  const t = await getTranslations({ locale, namespace: "journey" });
  const options = TYPED_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kind.${kind}Hint`) }));
  return (
    <RadioCards heading name="kind" legend={t("kind.question")} options={options} defaultValue={values.kind} error={errors.get("kind")} />
  );
}
