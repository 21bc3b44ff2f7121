import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { formLabels } from "../../form-labels.ts";
import { signOutAction } from "./actions.ts";

/** One button in the header. */
export async function SignOutForm({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "office" });
  return (
    <div className="[&_form>*]:mt-0">
      <ActionForm action={signOutAction} labels={await formLabels(locale)} id="sign-out">
        <HiddenField name="locale" value={locale} />
        <SubmitButton variant="link">{t("signOut")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
