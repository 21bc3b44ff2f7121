import { Checkbox } from "#components/ui/checkbox.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { env } from "#lib/env/read.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { CONTACT_HOURS } from "#lib/intake/choices.ts";
import { OPEN_HOURS } from "#lib/notices/hours.ts";
import { WORDINGS } from "#lib/notices/schema.ts";
import { answerFor, USUAL_WISH, type WishFields as Values } from "#lib/notices/wish.ts";

type WishFieldsProps = { locale: Locale; values: Values; errors: ReadonlyMap<string, string> };

/** Channel, address, hours and words of a notice. What it may say stands there as it will be sent. */
export async function WishFields({ locale, values, errors }: WishFieldsProps) {
  const t = await getTranslations({ locale, namespace: "notices" });
  const { NOTICE_CHANNELS: offered, NOTICE_SITE: site } = env();
  return (
    <>
      <RadioCards
        name="notice"
        legend={t("form.notice")}
        options={[...offered.map(answerFor), "no_notice"].map((value) => ({ value, label: t(`form.${value}`) }))}
        defaultValue={values.notice}
        error={errors.get("notice")}
      />
      {offered.includes("email") && (
        <TextField
          name="email"
          type="email"
          spellCheck={false}
          label={t("form.email")}
          hint={t("form.emailHint")}
          defaultValue={values.email}
          error={errors.get("email")}
        />
      )}
      {offered.includes("sms") && (
        <TextField
          name="phone"
          type="tel"
          width="half"
          label={t("form.phone")}
          hint={t("form.phoneHint")}
          defaultValue={values.phone}
          error={errors.get("phone")}
        />
      )}
      <RadioCards
        name="hours"
        legend={t("form.hours")}
        options={CONTACT_HOURS.map((value) => ({ value, label: t("form.between", hoursInWords(OPEN_HOURS[value])) }))}
        defaultValue={values.hours ?? USUAL_WISH.hours}
      />
      <RadioCards
        name="wording"
        legend={t("form.wording")}
        options={WORDINGS.map((value) => ({ value, label: t(`said.${value}.text`) }))}
        defaultValue={values.wording ?? USUAL_WISH.wording}
      />
      {site && <Checkbox name="site" label={t("form.site", { site })} hint={t("form.siteHint")} defaultChecked={values.site === "yes"} />}
    </>
  );
}

function hoursInWords([from, until]: readonly [number, number]): { from: string; until: string } {
  return { from: `${from}:00`, until: `${until}:00` };
}
