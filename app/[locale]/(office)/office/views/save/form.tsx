import type { Words } from "#components/cases/words.ts";
import { ActionField, SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import { mayEver, type Role } from "#lib/auth/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { formLabels } from "../../../form-labels.ts";
import { saveViewAction } from "./actions.ts";

type Props = { locale: Locale; role: Role; query: string; queue: Words };

/** What the queue is asked for now, kept under a name. */
export async function SaveViewForm({ locale, role, query, queue }: Props) {
  return (
    <ActionForm action={saveViewAction} labels={await formLabels(locale)} id="view">
      <HiddenField name="locale" value={locale} />
      <HiddenField name="query" value={query} />
      <ActionField name="name" label={queue("saveView.name")} hint={queue("saveView.hint")} maxLength={40} />
      {mayEver(role, "queue.share_view") && <Checkbox name="shared" label={queue("saveView.shared")} />}
      <SubmitButton>{queue("saveView.submit")}</SubmitButton>
    </ActionForm>
  );
}
