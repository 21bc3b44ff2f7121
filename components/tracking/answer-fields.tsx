import { HiddenField } from "#components/ui/hidden-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { answerName } from "#lib/tracking/answers.ts";

type Props = {
  locale: Locale;
  number: string;
  request: { id: string; questions: readonly string[] };
  /** Belongs to this one form, so that sending it twice answers once. */
  formId: string;
  values: Fields;
  errors: ReadonlyMap<string, string>;
};

/** A field for each question, which is its label. Two requests may be open at once, so each field's id has its request's. */
export async function AnswerFields({ locale, number, request, formId, values, errors }: Props) {
  const t = await getTranslations({ locale, namespace: "follow" });
  return (
    <>
      <HiddenField name="number" value={number} />
      <HiddenField name="requestId" value={request.id} />
      <HiddenField name="formId" value={formId} />
      <p className="text-soft">{t("questions.hint")}</p>
      {request.questions.map((question, index) => (
        <TextArea
          key={answerName(index)}
          id={answerFieldId(request.id, index)}
          name={answerName(index)}
          label={`${index + 1}. ${question}`}
          rows={3}
          spellCheck={false}
          defaultValue={values[answerName(index)]}
          error={errors.get(answerName(index))}
        />
      ))}
    </>
  );
}

/** The id of a field, for the summary of errors to lead to. */
export function answerFieldId(requestId: string, index: number): string {
  return `answer-${requestId}-${index + 1}`;
}
