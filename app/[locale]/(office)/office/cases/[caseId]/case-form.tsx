import type { ReactNode } from "react";
import { FormDrawer } from "#components/cases/form-drawer.tsx";
import { SubmitButton } from "#components/ui/action-fields.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { HiddenField } from "#components/ui/hidden-field.tsx";
import type { ServerAction } from "#lib/actions/define-action.ts";
import type { CaseFacts } from "#lib/cases/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { formLabels } from "../../../form-labels.ts";

/** What the form of a step needs of its case. */
export type StepProps = { locale: Locale; facts: CaseFacts };

type Props = StepProps & {
  /** Prefix of the form's field ids: a case page has many forms. */
  id: string;
  action: ServerAction;
  /** The fields are folded away under these words. */
  drawer?: string;
  submit: string;
  quiet?: boolean;
  children?: ReactNode;
};

/** The form of one step in a case: which case, the version the screen was made from, the step's own fields. */
export async function CaseForm({ locale, facts, id, action, drawer, submit, quiet, children }: Props) {
  const fields = (
    <>
      {children}
      <SubmitButton variant={quiet ? "secondary" : "primary"}>{submit}</SubmitButton>
    </>
  );
  return (
    <ActionForm action={action} labels={await formLabels(locale)} id={id}>
      <HiddenField name="locale" value={locale} />
      <HiddenField name="caseId" value={facts.id} />
      <HiddenField name="version" value={String(facts.version)} />
      {drawer ? <FormDrawer summary={drawer}>{fields}</FormDrawer> : fields}
    </ActionForm>
  );
}
