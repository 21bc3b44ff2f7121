import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { getTranslations } from "#lib/i18n/translations.ts";
import { formLabels } from "../../../form-labels.ts";
import { requeueNoticeAction } from "./actions.ts";

/** One button that lets a failed notice wait anew. */
export async function RequeueForm({ locale, deliveryId }: { locale: Locale; deliveryId: string }) {
  const t = await getTranslations({ locale, namespace: "notices" });
  return (
    <ActionForm action={requeueNoticeAction} labels={await formLabels(locale)} id={`requeue-${deliveryId}`}>
      <HiddenField name="locale" value={locale} />
      <HiddenField name="deliveryId" value={deliveryId} />
      <SubmitButton variant="secondary">{t("office.requeue")}</SubmitButton>
    </ActionForm>
  );
}
