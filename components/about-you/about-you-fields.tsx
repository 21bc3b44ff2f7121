import { Details } from "#components/ui/details.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SMALLEST_BATCH } from "#lib/about-you/batch.ts";
import { ABOUT_YOU_FIELDS } from "#lib/about-you/questions.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";

const KEPT = ["counted", "apart", "together", "gone"] as const;

/** Why we ask and how it is kept, then the questions: each can be left open, and each can be declined in words. */
export async function AboutYouFields({ locale, values }: { locale: Locale; values: Record<string, string> }) {
  const t = await getTranslations({ locale, namespace: "about-you" });
  return (
    <>
      <p>{t("why")}</p>
      <Details summary={t("kept.title")}>
        <Prose>
          <ul>
            {KEPT.map((sentence) => (
              <li key={sentence}>{t(`kept.${sentence}`, { people: SMALLEST_BATCH })}</li>
            ))}
          </ul>
        </Prose>
      </Details>
      {ABOUT_YOU_FIELDS.map(({ name, options }) => (
        <RadioCards
          key={name}
          name={name}
          legend={t(`${name}.question`)}
          hint={t.has(`${name}.hint`) ? t(`${name}.hint`) : undefined}
          options={options.map((value) => ({ value, label: t(`${name}.${value}`) }))}
          defaultValue={values[name]}
        />
      ))}
    </>
  );
}
