import { JourneyField } from "#components/intake/journey-field.tsx";
import { pageWords } from "#components/intake/journey-words.ts";
import { Details } from "#components/ui/details.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import type { Fields } from "#lib/intake/telling.ts";
import { UPGRADE_FIELDS, UPGRADE_MODES } from "#lib/tracking/upgrade.ts";

type Errors = ReadonlyMap<string, string>;
type NameFieldsProps = { locale: Locale; values: Fields; errors: Errors };

/** A name for a signal and ways to reach the person, in the words of the journey's own pages. */
export async function NameFields({ locale, values, errors }: NameFieldsProps) {
  const [t, journey] = await Promise.all([
    getTranslations({ locale, namespace: "upgrade" }),
    getTranslations({ locale, namespace: "journey" }),
  ]);
  const forSomebody = UPGRADE_FIELDS.authority.some(({ name }) => values[name] || errors.has(name));
  return (
    <>
      <RadioCards
        name="identityMode"
        legend={journey("check.identityMode")}
        options={UPGRADE_MODES.map((mode) => ({ value: mode, label: journey(`check.${mode}`), hint: t(`form.${mode}Hint`) }))}
        defaultValue={values.identityMode}
        error={errors.get("identityMode")}
      />
      <FieldsOf page="contact" locale={locale} values={values} errors={errors} />
      <h2>{journey("safe.question")}</h2>
      <p>{t("form.replaced")}</p>
      <FieldsOf page="safe" locale={locale} values={values} errors={errors} />
      <Details summary={t("form.forSomebody")} open={forSomebody}>
        <div className="flow">
          <p>{t("form.forSomebodyHint")}</p>
          <FieldsOf page="authority" locale={locale} values={values} errors={errors} />
        </div>
      </Details>
    </>
  );
}

type FieldsOfProps = NameFieldsProps & { page: Exclude<keyof typeof UPGRADE_FIELDS, "reach"> };

async function FieldsOf({ page, ...rest }: FieldsOfProps) {
  const form = { ...rest, question: page, answers: {}, words: await pageWords(rest.locale, page, {}), lookingUp: false };
  return (
    <>
      {UPGRADE_FIELDS[page].map((field) => (
        <JourneyField key={field.name} field={field} form={form} />
      ))}
    </>
  );
}
