import { getTranslations } from "next-intl/server";
import { Details } from "#components/ui/details.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { IDENTITY_MODES } from "#lib/intake/submission.ts";
import { kindOf, type QuestionForm } from "../question-form.ts";

/** Named, confidential or anonymous, with what each gives and costs. What an anonymous report cannot do is said before it is chosen. */
export async function ReachQuestion({ form }: { form: QuestionForm }) {
  const { locale, values, errors } = form;
  const t = await getTranslations({ locale, namespace: "journey" });
  const kind = kindOf(form);
  const options = IDENTITY_MODES.map((mode) => ({ value: mode, label: t(`reach.${mode}`), hint: t(`reach.${mode}Hint`, { kind }) }));
  return (
    <>
      <RadioCards
        heading
        name="identityMode"
        legend={t("reach.question")}
        options={options}
        defaultValue={values.identityMode}
        error={errors.get("identityMode")}
      />
      <Details summary={t("reach.compare")}>
        <div className="flow-tight">
          {IDENTITY_MODES.map((mode) => (
            <section key={mode}>
              <h2 className="text-base">{t(`reach.${mode}`)}</h2>
              <dl>
                <dt className="text-soft">{t("reach.gives")}</dt>
                <dd>{t(`reach.${mode}Gives`)}</dd>
                <dt className="mt-2 text-soft">{t("reach.costs")}</dt>
                <dd>{t(`reach.${mode}Costs`, { kind })}</dd>
              </dl>
            </section>
          ))}
        </div>
      </Details>
    </>
  );
}
