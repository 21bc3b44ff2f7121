import type { Words } from "#components/cases/words.ts";
import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SavedView } from "#lib/queue/queries.ts";
import { formLabels } from "../../../form-labels.ts";
import { removeViewAction } from "./actions.ts";

/** Takes a saved view away. The cases in it stay where they are. */
export async function RemoveViewForm({ locale, view, queue }: { locale: Locale; view: SavedView; queue: Words }) {
  return (
    <ActionForm action={removeViewAction} labels={await formLabels(locale)} id="remove">
      <HiddenField name="locale" value={locale} />
      <HiddenField name="viewId" value={view.id} />
      <p>{queue("removeView.text", { name: view.name })}</p>
      <SubmitButton variant="secondary">{queue("removeView.submit")}</SubmitButton>
    </ActionForm>
  );
}
